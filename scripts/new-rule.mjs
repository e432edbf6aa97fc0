// `npm run new-rule GROUP/ID`: a rule and its test, ready to be filled in.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Sentence } from './process.mjs';

const groups =
  'base-image stages layers packages leftovers shell users secrets network runtime process labels copy syntax windows ecosystem'.split(
    ' ',
  );

/** Writes the two files of the rule `GROUP/ID` and returns the rule's path, or refuses the name in one sentence. */
export function newRule(name, rulesFolder = join(root, 'packages', 'core', 'src', 'rules')) {
  const [group, id, ...rest] = (name ?? '').split('/');
  if (id === undefined || rest.length > 0) {
    throw new Sentence('a rule is named GROUP/ID, as in `npm run new-rule packages/apt-get-pin-versions`.');
  }
  if (!groups.includes(group)) throw new Sentence(`there is no group \`${group}\`; there are ${groups.join(', ')}.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Sentence(`\`${id}\` is no rule id; an id is lower-case words and digits joined by \`-\`, subject first.`);
  }
  const holder =
    existsSync(rulesFolder) &&
    readdirSync(rulesFolder).find((entry) => existsSync(join(rulesFolder, entry, `${id}.ts`)));
  if (holder) throw new Sentence(`there is a rule \`${id}\` already, in the group ${holder}.`);
  const folder = join(rulesFolder, group);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.ts`), ruleText);
  writeFileSync(join(folder, `${id}.test.ts`), testText(id));
  return `packages/core/src/rules/${group}/${id}.ts`;
}

const ruleText = `import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Say here what the user should do.',
  why: 'Say here what goes wrong otherwise.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['stopsignal'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\\nSTOPSIGNAL 9\\n',
      good: 'FROM debian:13\\n',
    },
  ],
  *check({ instructionsOf }) {
    for (const instruction of instructionsOf('stopsignal')) {
      yield {
        span: instruction.span,
        message: 'Say here what is wrong.',
        help: 'Say here what to do.',
      };
    }
  },
});
`;

const testText = (id) => `import { testRule } from '../../../test/test-rule.js';

testRule('${id}', {
  valid: ['FROM debian:13'],
  invalid: [
    \`
    FROM debian:13
    STOPSIGNAL 9
    ^^^^^^^^^^^^ Say here what is wrong.
    \`,
  ],
});
`;
