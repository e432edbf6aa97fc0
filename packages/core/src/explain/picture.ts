import { keptPackages } from '../model/kept-packages.js';
import { layerCosts } from '../model/layer-costs.js';
import { layerFiles } from '../model/layer-files.js';
import type { Model } from '../model/model.js';
import { joinPath } from '../model/path.js';
import { rebuiltBy, type Change } from '../model/rebuilds.js';
import { runOf } from '../model/run.js';
import { lineageOf, type Stage } from '../model/stage.js';
import { stageReferences } from '../model/stage-references.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';

/** A stage in the graph; other stages by their number, from 0. */
export interface PicturedStage {
  readonly index: number;
  readonly name: string | null;
  readonly line: number;
  /** The stage or the image that it is based on, as far as the text tells. */
  readonly base: number | string;
  /** Stages and images that files are copied or mounted from. */
  readonly takesFrom: readonly (number | string)[];
  /** Whether a build of the target runs it. */
  readonly isNeeded: boolean;
  readonly isFinal: boolean;
}

/** What one instruction adds to the final image. */
export interface PicturedLayer {
  readonly line: number;
  readonly keyword: string;
  readonly text: string;
  /** Whether it makes a layer of files, and not only a setting. */
  readonly isLayer: boolean;
  /** Paths and packages, as far as the text tells. */
  readonly adds: readonly string[];
  /** What is known to be large in it, in megabytes: an estimate. */
  readonly megabytes: readonly [from: number, to: number] | null;
  /** The changes after which it is built again. */
  readonly rebuiltBy: readonly Change[];
}

/** The stages as a graph, and the layers of the final image. */
export interface Picture {
  readonly stages: readonly PicturedStage[];
  readonly layers: readonly PicturedLayer[];
}

const changes: readonly Change[] = ['sources', 'dependencies', 'base'];

/** The picture of what a Dockerfile builds. */
export function pictureOf(model: Model): Picture {
  const { stages, finalStage } = model;
  const needed = neededStages(model);
  return {
    stages: stages.map((stage) => picturedStage(model, stage, needed.has(stage))),
    layers: finalStage === undefined ? [] : picturedLayers(model, finalStage),
  };
}

function picturedStage(model: Model, stage: Stage, isNeeded: boolean): PicturedStage {
  const { name, from, parent, base, isFinal } = stage;
  const written = from.image?.text ?? '';
  const image = base.kind === 'image' ? imageText(base.reference) : base.kind === 'scratch' ? 'scratch' : written;
  return {
    index: stage.index,
    name: name ?? null,
    line: from.line,
    base: parent?.index ?? image,
    takesFrom: [...new Set(runOf(stage).flatMap((instruction) => sourcesOf(model, stage, instruction)))],
    isNeeded,
    isFinal,
  };
}

function imageText({ familiarName, tag, digest }: { familiarName: string; tag?: string; digest?: string }): string {
  return `${familiarName}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest.slice(0, 19)}`}`;
}

function sourcesOf(model: Model, stage: Stage, instruction: Instruction): readonly (number | string)[] {
  return stageReferences(instruction).map(({ name }) => model.stageNamed(name, stage)?.index ?? name);
}

function neededStages(model: Model): ReadonlySet<Stage> {
  const needed = new Set<Stage>(model.finalStage === undefined ? [] : [model.finalStage]);
  // What is added on the way is visited too.
  for (const stage of needed) {
    if (stage.parent !== undefined) needed.add(stage.parent);
    for (const instruction of runOf(stage)) {
      for (const source of sourcesOf(model, stage, instruction)) {
        const used = typeof source === 'number' ? model.stages[source] : undefined;
        if (used !== undefined) needed.add(used);
      }
    }
  }
  return needed;
}

function picturedLayers(model: Model, final: Stage): readonly PicturedLayer[] {
  const lineage = lineageOf(final);
  const rebuilt = changes.map((change) => ({ change, instructions: rebuiltBy(model, change) }));
  const packages = new Map<Instruction, string[]>();
  for (const { name, operation } of keptPackages(model, lineage)) {
    const { instruction } = operation.command;
    const names = packages.get(instruction) ?? [];
    if (!names.includes(name)) packages.set(instruction, [...names, name]);
  }
  const costs = layerCosts(model);
  return lineage.flatMap(runOf).flatMap((instruction): readonly PicturedLayer[] => {
    const { kind, line, keyword, raw, joined } = instruction;
    if (kind === 'arg' || kind === 'onbuild' || kind === 'unknown') return [];
    const installed = packages.get(instruction) ?? [];
    const sizes = (costs.get(instruction) ?? []).map(({ size }) => size);
    return [
      {
        line,
        keyword,
        text: joined.text.trim().slice(raw.length).replaceAll(/\s+/g, ' ').trim(),
        isLayer: /^(?:run|copy|add|workdir)$/.test(kind),
        adds: [...pathsOf(model, instruction), ...(installed.length === 0 ? [] : [packagesText(installed)])],
        megabytes: sizes.length === 0 ? null : sizes.reduce(([a, b], [c, d]) => [a + c, b + d] as const),
        rebuiltBy: rebuilt.flatMap(({ change, instructions }) => (instructions.has(instruction) ? [change] : [])),
      },
    ];
  });
}

const mostNames = 6;

function packagesText(names: readonly string[]): string {
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return `packages ${names.slice(0, mostNames).join(', ')}${more}`;
}

function pathsOf(model: Model, instruction: Instruction): readonly string[] {
  if (instruction.kind === 'workdir') {
    const folder = instruction.words[0] && valueOf(model.expand(instruction.words[0], instruction));
    return folder === undefined ? [] : [joinPath(valueOf(model.stateAt(instruction).workdir), folder) ?? folder];
  }
  const kept = layerFiles(model, instruction).filter(({ isKept }) => isKept);
  return [...new Set(kept.map(({ path }) => path))].slice(0, mostNames);
}
