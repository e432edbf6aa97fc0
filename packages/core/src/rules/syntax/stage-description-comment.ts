import { defineRule } from '../../rule/define-rule.js';
import type { FromInstruction, PropertiesInstruction } from '../../syntax/instruction.js';
import type { Comment } from '../../syntax/comment.js';
import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Begin the comment above a stage or an ARG with its name.',
  why: '`docker build --call=outline` and `--call=targets` print the comment above a named stage or an ARG as its description, but only where it begins with the name. Any other comment there is taken for a description that went wrong; an empty comment line sets it apart.',
  severity: 'style',
  presets: { buildkit: 'warning' },
  replaces: { buildkit: { InvalidDefinitionDescription: { level: 'warning' } } },
  optIn: true,
  on: { kinds: ['from', 'arg'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: '# where everything is compiled\nFROM golang:1.26 AS build\nRUN go build -o /app .\n',
      good: '# build where everything is compiled\nFROM golang:1.26 AS build\nRUN go build -o /app .\n',
    },
  ],
  *check({ instructions, source }) {
    for (const instruction of instructions) {
      if ((instruction.kind !== 'arg' && instruction.kind !== 'from') || instruction.invalid === true) continue;
      const described = describedBy(instruction);
      const [first] = described;
      const comment = descriptionOf(instruction.comments, source);
      if (first === undefined || comment === undefined || described.some(({ name }) => name === comment.word)) continue;
      const names = described.map(({ name }) => name).join('` or `');
      yield {
        span: first.span,
        message: `The comment above does not begin with \`${names}\`, so it is no description.`,
        help: `Begin it with \`# ${first.name} \`, or put an empty \`#\` line below it.`,
        related: [{ span: comment.span, message: 'This is the comment.' }],
      };
    }
  },
});

interface Described {
  readonly name: string;
  readonly span: Span;
}

/** What is described: an ARG's names, a stage's in lower case. */
function describedBy(instruction: FromInstruction | PropertiesInstruction): readonly Described[] {
  if (instruction.kind !== 'from')
    return instruction.properties.map(({ name: { text, span } }) => ({ name: text, span }));
  const { name } = instruction;
  return name === undefined ? [] : [{ name: name.text.toLowerCase(), span: name.span }];
}

/** The last comment above, with its first word; an empty one ends what stands above it. An indented one begins for BuildKit with its `#`. */
function descriptionOf(
  comments: readonly Comment[],
  source: Source,
): (Comment & { readonly word: string }) | undefined {
  const last = comments.at(-1);
  if (last === undefined) return undefined;
  const { column } = source.positionAt(last.span.start);
  const isFirst = last.span.start === 1 && source.text.startsWith('\ufeff');
  const isIndented = column > 1 && !isFirst;
  const text = isIndented ? `#${last.text}` : last.text;
  return text === '' ? undefined : { ...last, word: text.split(' ', 1)[0] ?? '' };
}
