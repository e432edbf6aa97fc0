import type { Picture, PicturedLayer, PicturedStage } from '@plimsoll/core';

/** The stages as a tree of what is based on what, and the layers of the final image with the changes that rebuild them. */
export function prettyPicture({ stages, layers }: Picture): readonly string[] {
  if (stages.length === 0) return [];
  const children = childrenOf(stages);
  const roots = stages.filter(({ base }) => typeof base === 'string');
  return [
    '',
    '  stages',
    ...roots.flatMap((root) => stageLines(root, stages, children)),
    ...layerLines(stages, layers),
    '',
  ];
}

/** The stages by the number of the one that they are based on. */
function childrenOf(stages: readonly PicturedStage[]): ReadonlyMap<number, readonly PicturedStage[]> {
  const children = new Map<number, PicturedStage[]>();
  for (const stage of stages) {
    if (typeof stage.base !== 'number') continue;
    const list = children.get(stage.base);
    if (list === undefined) children.set(stage.base, [stage]);
    else list.push(stage);
  }
  return children;
}

function stageLines(
  root: PicturedStage,
  stages: readonly PicturedStage[],
  children: ReadonlyMap<number, readonly PicturedStage[]>,
): readonly string[] {
  const lines = [`    ${root.base}`];
  const waiting: { readonly stage: PicturedStage; readonly before: string; readonly isLast: boolean }[] = [
    { stage: root, before: '    ', isLast: true },
  ];
  // Its own list and not recursion: stages may be based on each other ten thousand deep.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { stage, before, isLast } = next;
    lines.push(`${before}${isLast ? '└─' : '├─'} ${stageText(stage, stages)}`);
    const own = children.get(stage.index) ?? [];
    const inner = before.length > deepest ? before : `${before}${isLast ? '   ' : '│  '}`;
    for (const [index, child] of own.toReversed().entries()) {
      waiting.push({ stage: child, before: inner, isLast: index === 0 });
    }
  }
  return lines;
}

/** Deeper stages are not indented further. */
const deepest = 40;

function stageText(stage: PicturedStage, stages: readonly PicturedStage[]): string {
  const { line, takesFrom, isFinal, isNeeded } = stage;
  const sources = takesFrom.map((source) => (typeof source === 'number' ? nameOf(stages, source) : source));
  const notes = [
    `line ${line}`,
    ...(isFinal ? ['the image'] : isNeeded ? [] : ['not needed']),
    ...(sources.length === 0 ? [] : [`takes from ${sources.join(', ')}`]),
  ];
  return `${nameOf(stages, stage.index)}  (${notes.join('; ')})`;
}

function nameOf(stages: readonly PicturedStage[], index: number): string {
  return stages[index]?.name ?? `stage ${index}`;
}

const widest = 60;

function layerLines(stages: readonly PicturedStage[], layers: readonly PicturedLayer[]): readonly string[] {
  const final = stages.find(({ isFinal }) => isFinal);
  if (final === undefined) return [];
  const rows = [
    ...rootRow(stages, final),
    ...layers.map(({ line, keyword, text, rebuiltBy, isLayer }) => ({
      text: cut(`line ${line}  ${keyword} ${text}`),
      marks: isLayer ? rebuiltBy : [],
    })),
  ];
  const width = Math.max(...rows.map(({ text }) => text.length));
  const lines = ['', `  ${'layers of the image'.padEnd(width + 4)}  rebuilt by a change of`];
  lines.push(`  ${''.padEnd(width + 4)}  sources  dependencies  base`);
  for (const [index, { text, marks }] of rows.entries()) {
    const mark = (change: string): string => ((marks as readonly string[]).includes(change) ? '●' : ' ');
    lines.push(
      `    ${text.padEnd(width + 2)}  ${mark('sources').padEnd(9)}${mark('dependencies').padEnd(14)}${mark('base')}`.trimEnd(),
    );
    const layer = layers[index - 1];
    for (const added of layer === undefined ? [] : addsOf(layer)) lines.push(`        + ${cut(added)}`);
  }
  return lines;
}

/** The image that all stands on. */
function rootRow(
  stages: readonly PicturedStage[],
  final: PicturedStage,
): readonly { text: string; marks: readonly string[] }[] {
  let at = final;
  while (typeof at.base === 'number') {
    const next = stages[at.base];
    if (next === undefined) break;
    at = next;
  }
  return [{ text: cut(`line ${at.line}  FROM ${at.base}`), marks: ['base'] }];
}

function addsOf({ adds, megabytes }: PicturedLayer): readonly string[] {
  if (megabytes === null) return adds;
  const [from, to] = megabytes;
  return [...adds, `about ${from === to ? from : `${from} to ${to}`} MB of what is known to be large`];
}

function cut(text: string): string {
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}
