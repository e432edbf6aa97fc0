import { isLikelySecret } from '../../knowledge/secret-names.js';
import { lineAbove } from '../../model/insert-line.js';
import { keyInStage, unsetInFlags } from '../../model/unset-in-flags.js';
import { expandingKinds, setterBeside, unsetVariables } from '../../model/unset-variables.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { atRun } from '../../rule/triggers-option.js';
import type { Edit } from '../../text/edit.js';

export default defineRule({
  summary: 'Declare a variable before you use it.',
  why: 'A variable that is not set becomes nothing, without a word: a path loses its first half, a label its value. An ARG above the first FROM is seen by FROM alone, and each stage begins without those of the others.',
  unfixed: 'no global `ARG` declares it, or it may hold a secret',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    buildkit: { UndefinedVar: { level: 'warning', options: { bases: 'none', substitutes: 'report' } } },
    others: ['S6579', 'DF087'],
  },
  on: { kinds: [...expandingKinds] },
  options: {
    bases: basesOption,
    substitutes: option.choice({
      default: 'accept',
      choices: ['accept', 'report'],
      description: 'Accept a variable that the text has a substitute for, as in `${NAME:-x}`, or report it.',
    }),
  },
  examples: [
    {
      bad: 'ARG VERSION=1.4\nFROM debian:13\nLABEL org.opencontainers.image.version=$VERSION\n',
      good: 'ARG VERSION=1.4\nFROM debian:13\nARG VERSION\nLABEL org.opencontainers.image.version=$VERSION\n',
    },
  ],
  *check(model, { bases, substitutes }) {
    const globals = model.globalArguments.byName;
    // Of all that use a name in a stage, the first one's edit serves.
    const edits = new Map<string, Edit>();
    const instructions = model.instructionsRun(...expandingKinds);
    // An empty `--chmod=` is none, and what the ARG says may be no mode.
    const inFlags = unsetInFlags(model, instructions, bases);
    for (const instruction of instructions) {
      for (const use of unsetVariables(model, instruction, bases)) {
        const { name, span } = use;
        const key = keyInStage(model, instruction, name);
        if (use.isForeseen && substitutes === 'accept') continue;
        // What only a shell knows is the matter of another rule.
        if (bases === 'known' && instruction.kind === 'env' && ofTheShell.test(name)) continue;
        // Set in the same ENV it is too.
        if (setterBeside(instruction, use) !== undefined) continue;
        // That BuildKit's own ARGs are missing is the matter of a rule about platforms.
        if (bases === 'known' && globals.has(name) && globals.get(name)?.property === undefined) continue;
        const declared = globals.get(name)?.property;
        const keyword = instruction.raw === instruction.raw.toLowerCase() ? 'arg' : 'ARG';
        const edit = edits.get(key) ?? lineAbove(model.source, instruction, `${keyword} ${name}`);
        edits.set(key, edit);
        // A secret has no place in an ARG of a stage.
        const isFixed = globals.has(name) && !inFlags.has(key) && !isLikelySecret(name, undefined);
        yield atRun(instruction, {
          span,
          message:
            declared === undefined
              ? `\`${name}\` is not set here.`
              : `\`${name}\` is not set here: an ARG above the first FROM is not seen in a stage.`,
          help: globals.has(name)
            ? `Write \`ARG ${name}\` above, in this stage.`
            : 'Set it above with ARG or ENV, or mend its name.',
          ...(declared && { related: [{ span: declared.span, message: 'It is declared here.' }] }),
          ...(isFixed && { fixes: [{ title: `Add \`ARG ${name}\``, safety: 'suggested', edits: [edit] }] }),
        });
      }
    }
  },
});

const ofTheShell = /^(?:HOME|USER|LOGNAME|HOSTNAME|PWD|OLDPWD|E?UID|SHELL|RANDOM)$/;
