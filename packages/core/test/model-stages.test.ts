import { describe, expect, it } from 'vitest';
import { modelOf } from './model-of.js';

const basesOf = (lines: readonly string[], settings = {}) =>
  modelOf(lines, settings).stages.map(({ base }) =>
    base.kind === 'stage'
      ? `stage ${base.stage.index}`
      : base.kind === 'image'
        ? `image ${base.reference.familiarName}`
        : base.kind,
  );

describe('stages', () => {
  it('finds a stage by its lower-cased name, and only an earlier one', () => {
    expect(basesOf(['FROM b AS a', 'FROM a AS B', 'FROM b', 'FROM A', 'FROM c', 'FROM x AS c'])).toEqual([
      'image b',
      'stage 0',
      'stage 1',
      'unknown',
      'image c',
      'image x',
    ]);
  });

  it('resolves ARG defaults, --build-arg and scratch', () => {
    const lines = [
      'ARG IMAGE=debian',
      'ARG NONE',
      'FROM $IMAGE:13',
      'FROM ${NONE}',
      'FROM scratch',
      'FROM ${IMAGE:+alpine}',
    ];
    expect(basesOf(lines)).toEqual(['image debian', 'unknown', 'scratch', 'image alpine']);
    expect(basesOf(lines, { buildArgs: { NONE: 'busybox', IMAGE: 'ubuntu' } })).toEqual([
      'image ubuntu',
      'image busybox',
      'scratch',
      'image alpine',
    ]);
  });

  it('knows what is shipped: the final stage and its parents, not what is copied from', () => {
    const lines = ['FROM a AS base', 'FROM base AS build', 'FROM base', 'COPY --from=build /x /x'];
    expect(modelOf(lines).stages.map(({ isShipped }) => isShipped)).toEqual([true, false, true]);
    expect(modelOf(lines, { target: 'BUILD' }).stages.map(({ isShipped }) => isShipped)).toEqual([true, true, false]);
    expect(modelOf(lines, { target: '0' }).finalStage?.index).toBe(2);
  });

  it('finds what --from names: by name in any case, by number, never itself or a later one', () => {
    const model = modelOf(['FROM x AS One', 'FROM y AS two', 'FROM z AS three']);
    const [, two, three] = model.stages;
    expect(two && model.stageNamed('ONE', two)?.index).toBe(0);
    expect(two && model.stageNamed('two', two)).toBeUndefined();
    expect(three && model.stageNamed('1', three)?.index).toBe(1);
    expect(three && model.stageNamed('2', three)).toBeUndefined();
  });

  it('tells Windows images by platform, name and escape', () => {
    expect(
      modelOf(['FROM mcr.microsoft.com/windows/nanoserver:ltsc2022', 'FROM debian']).stages.map((s) => s.isWindows),
    ).toEqual([true, false]);
    expect(modelOf(['FROM --platform=windows/amd64 golang']).stages[0]?.isWindows).toBe(true);
  });

  it('climbs a chain of 10,000 stages', () => {
    const lines = ['FROM debian:13 AS s0', 'ENV X=1'];
    for (let index = 1; index < 10_000; index++) lines.push(`FROM s${index - 1} AS s${index}`, 'ENV Y=$X');
    const model = modelOf(lines);
    const last = model.stages.at(-1)?.instructions[0];
    expect(last && model.variableAt(last, 'X')).toMatchObject({
      known: true,
      value: { kind: 'env', value: { value: '1' } },
    });
    expect(model.finalStage && model.imageOf(model.finalStage).volumes).toEqual({ known: true, value: [] });
  });
});
