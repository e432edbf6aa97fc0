import type { GivenBuild } from '../linter/given-build.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { TextValue } from './file-value.js';
import type { Variables } from './filled-text.js';
import { hostEdits } from './host-edits.js';
import { endInHost, offsetInPlaced, spanInHost } from './placed-text.js';

/** A Dockerfile within a compose or bake file, and the way there and back; offsets are UTF-16. */
export interface EmbeddedDockerfile {
  /** For people: `services.web`, `target "app"`; with several names where one text is used by several. */
  readonly name: string;
  /** As BuildKit gets it; where a value is not known it reads `${NAME}`. */
  readonly text: string;
  /** What the file says of the builds that use it, each once; at least one. */
  readonly builds: readonly GivenBuild[];
  /** All of it in the host, without quotes or the header of a block. */
  readonly span: Span;
  /** Where in the text something stands that is not known. */
  readonly unknown: readonly Span[];
  /** The place in the host of a span of the text. */
  toHost(span: Span): Span;
  /** The offset in the text of one in the host; undefined where the host has something else there. */
  toInner(offset: number): number | undefined;
  /** The edits of the host that make these edits of the text, all of them; undefined where one cannot be made exactly. */
  toHostEdits(edits: readonly Edit[]): readonly Edit[] | undefined;
}

/** A text that somebody builds. */
export interface EmbeddedUse {
  readonly name: string;
  readonly value: TextValue;
  readonly build: GivenBuild;
}

/** More builds of one text than this are not told apart. */
const mostBuilds = 4;
const mostNames = 3;

/** Each text once, top to bottom, with all its uses. */
export function embeddedFrom(uses: readonly EmbeddedUse[], variables: Variables): readonly EmbeddedDockerfile[] {
  const byText = new Map<TextValue, EmbeddedUse[]>();
  for (const use of uses) {
    const list = byText.get(use.value);
    if (list === undefined) byText.set(use.value, [use]);
    else list.push(use);
  }
  return [...byText].map(([value, all]) => embedded(value, all, variables)).sort((a, b) => a.span.start - b.span.start);
}

function embedded(value: TextValue, uses: readonly EmbeddedUse[], variables: Variables): EmbeddedDockerfile {
  const { placed, unknown, names } = value.fill(variables);
  const { span, writing } = value;
  const last = placed.pieces.at(-1);
  return {
    name: nameOf(uses),
    text: placed.text,
    builds: buildsOf(uses, names),
    span,
    unknown,
    toHost: (inner) => spanInHost(placed, inner),
    toInner(offset) {
      if (offset < span.start || offset > span.end) return undefined;
      const start = placed.pieces[0]?.start ?? span.start;
      const isBefore = offset < start && writing.kind !== 'lines';
      if (isBefore || offset > Math.max(last?.end ?? 0, endInHost(placed, placed.text.length)))
        return isBefore ? undefined : placed.text.length;
      return offsetInPlaced(placed, offset);
    },
    toHostEdits: (edits) => hostEdits(placed, writing, value.host, edits),
  };
}

function nameOf(uses: readonly EmbeddedUse[]): string {
  const names = [...new Set(uses.map(({ name }) => name))];
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}

function buildsOf(uses: readonly EmbeddedUse[], names: ReadonlySet<string>): readonly GivenBuild[] {
  const byContent = new Map<string, GivenBuild>();
  for (const { build } of uses) {
    const given = { ...build, unknowns: new Set([...build.unknowns, ...names]) };
    const content = JSON.stringify({ ...given, unknowns: [...given.unknowns], contexts: [...given.contexts] });
    if (!byContent.has(content)) byContent.set(content, given);
    if (byContent.size === mostBuilds) break;
  }
  return [...byContent.values()];
}
