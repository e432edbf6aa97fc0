import { imageFacts } from '../knowledge/image-of-past.js';
import type { ImageFacts } from '../knowledge/official-images.js';
import { parseImageReference, type ImageReference } from '../syntax/image-reference.js';
import { flagOf, type FromInstruction, type Instruction } from '../syntax/instruction.js';
import type { Syntax } from '../syntax/syntax.js';
import type { Known } from '../text/known.js';
import type { Word } from '../syntax/word.js';
import type { ModelSettings } from './settings.js';
import type { Base, Stage } from './stage.js';
import { reachOf } from './triggers.js';

/** The stages of a file; `expandGlobal` gives a word of a FROM with the ARGs before the first FROM. */
export function buildStages(
  syntax: Syntax,
  settings: ModelSettings,
  expandGlobal: (word: Word) => Known<string>,
): readonly Stage[] {
  const drafts = draftsOf(syntax.instructions);
  const final = finalIndex(drafts, settings.target);
  const stages: Stage[] = [];
  const byName = new Map<string, Stage>();
  for (const { from, instructions } of drafts) {
    const index = stages.length;
    const base = baseOf(from, byName, expandGlobal, settings);
    const parent = base.kind === 'stage' ? base.stage : undefined;
    const root = base.kind === 'stage' ? base.stage.root : base;
    const platformWord = flagOf(from, 'platform')?.value;
    const platform = platformWord && expandGlobal(platformWord);
    const name = stageNameOf(from);
    const stage: Stage = {
      index,
      name,
      from,
      base,
      parent,
      root,
      platform,
      isWindows: isWindows(root, platform, syntax.escape),
      instructions,
      isFinal: index === final,
      isShipped: false,
      isBuilt: true,
      triggers: [],
    };
    stages.push(stage);
    if (name !== undefined) byName.set(name, stage);
  }
  for (let at = stages[final]; at !== undefined; at = at.parent) Object.assign(at, { isShipped: true });
  const hasTriggers = syntax.instructions.some(({ kind }) => kind === 'onbuild');
  if (hasTriggers || settings.target !== undefined) {
    for (const [stage, reach] of reachOf(stages, settings.target)) Object.assign(stage, reach);
  }
  return stages;
}

interface Draft {
  readonly from: FromInstruction;
  readonly instructions: Instruction[];
}

function draftsOf(instructions: readonly Instruction[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const instruction of instructions) {
    if (instruction.kind === 'from') drafts.push({ from: instruction, instructions: [] });
    else drafts.at(-1)?.instructions.push(instruction);
  }
  return drafts;
}

function stageNameOf(from: FromInstruction): string | undefined {
  return from.name?.text.toLowerCase();
}

/** A target that is no stage is ignored: the last stage is what there is to say something about. */
function finalIndex(drafts: readonly Draft[], target: string | undefined): number {
  const last = drafts.length - 1;
  if (target === undefined) return last;
  const named = drafts.findLastIndex(({ from }) => stageNameOf(from) === target.toLowerCase());
  return named >= 0 ? named : last;
}

function baseOf(
  from: FromInstruction,
  byName: ReadonlyMap<string, Stage>,
  expandGlobal: (word: Word) => Known<string>,
  { contexts }: ModelSettings,
): Base {
  if (from.image === undefined) return { kind: 'unknown' };
  const image = expandGlobal(from.image);
  if (!image.known || contexts?.has(image.value) === true) return { kind: 'unknown' };
  const stage = byName.get(image.value);
  if (stage !== undefined) return { kind: 'stage', stage };
  if (image.value === 'scratch') return { kind: 'scratch' };
  const reference = parseImageReference(image.value);
  if (reference === undefined) return { kind: 'unknown' };
  return imageBase(reference, !from.image.value.known);
}

/** The facts are looked up when a rule asks for them: most runs never do. */
function imageBase(reference: ImageReference, fromVariables: boolean): Base {
  let looked: { readonly facts: ImageFacts | undefined } | undefined;
  return {
    kind: 'image',
    reference,
    fromVariables,
    get facts() {
      return (looked ??= { facts: factsOf(reference) }).facts;
    },
  };
}

/** With a digest alone the tag is not known, and `latest` would be a guess. */
function factsOf({ familiarName, tag, digest }: ImageReference): ImageFacts | undefined {
  return tag === undefined && digest !== undefined ? undefined : imageFacts(familiarName, tag ?? 'latest');
}

const windowsNames = /(^|[/:_.-])(windows|nanoserver|servercore|ltsc20\d\d)|\/dotnet\/framework\//i;

/** By the platform, the image's name and tag, or the escape character that only Windows files need. */
function isWindows(root: Stage['root'], platform: Known<string> | undefined, escape: string): boolean {
  if (platform?.known === true && platform.value !== '') return platform.value.startsWith('windows');
  if (root.kind === 'image') {
    return windowsNames.test(`${root.reference.familiarName}:${root.reference.tag ?? ''}`) || escape === '`';
  }
  return root.kind === 'unknown' && escape === '`';
}
