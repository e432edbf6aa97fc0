import { expansionFaults, faultyKinds, type FaultyVariable } from '../../model/expansion-faults.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Write variables in a form that BuildKit can expand.',
  why: 'BuildKit replaces variables itself, before any shell runs, and knows a part of what shells know. At a brace or a quote that is not closed, at a modifier that it does not have, and at a `?` whose variable is not set, the build stops.',
  severity: 'error',
  presets: 'everywhere',
  underBuildkit: { bases: 'none', triggers: 'run' },
  on: { kinds: ['from', ...faultyKinds] },
  looks: 'above',
  options: { bases: basesOption, triggers: triggersOption },
  examples: [
    {
      bad: 'FROM debian:13\nARG VERSION=1\nENV APP_VERSION=${VERSION^^}\n',
      good: 'FROM debian:13\nARG VERSION=1\nENV APP_VERSION=${VERSION}\n',
    },
  ],
  *check(model, { bases, triggers }) {
    const faults = expansionFaults(model, bases);
    for (const fault of faults.aboveStages()) yield problemOf(fault);
    for (const from of model.instructionsOf('from')) {
      if (from.onbuild === undefined) for (const fault of faults.inFrom(from)) yield problemOf(fault);
    }
    for (const instruction of instructionsWith(model, triggers, ...faultyKinds)) {
      // The ARGs above the stages have been read.
      if (model.stageOf(instruction) === undefined) continue;
      for (const fault of faults.in(instruction)) yield atRun(instruction, problemOf(fault));
    }
  },
});

function problemOf({ kind, span, text }: FaultyVariable) {
  return { span, ...wordsFor(kind, text) };
}

const parts = /^\$\{?([@*#?$!-]|[\p{L}\p{Nd}_]*)(:?.?)/su;

function wordsFor(kind: FaultyVariable['kind'], text: string): { readonly message: string; readonly help: string } {
  const [, name = '', modifier = ''] = parts.exec(text) ?? [];
  switch (kind) {
    case 'quote':
      return { message: `The quote ${text.charAt(0)} is not closed.`, help: 'Close it, or escape it.' };
    case 'unset':
    case 'empty':
      return {
        message: `\`${name}\` is ${kind === 'unset' ? 'not set' : 'empty'} here, and the \`?\` asks for a value.`,
        help: `Set \`${name}\` above, or write a default: \`\${${name}:-…}\`.`,
      };
    case 'pattern':
      return {
        message: 'The pattern has an escape that BuildKit does not know.',
        help: 'Behind `\\` can stand `*`, `?`, `\\`, `}` and `/`.',
      };
    default:
      if (kind === 'brace' || (name !== '' && modifier === ''))
        return { message: `The brace of \`\${${name}\` is not closed.`, help: 'Close it with `}`.' };
      return name === ''
        ? { message: 'There is no name behind `${`.', help: 'Write `${NAME}`.' }
        : { message: `BuildKit has no modifier \`${modifier}\`.`, help };
  }
}

const help = 'It has `:-`, `:+`, `:?`, these without the colon, `#`, `##`, `%`, `%%`, `/` and `//`.';
