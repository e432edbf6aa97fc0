import type { Fix } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Flag } from '../../syntax/flag.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Let only its user read a secret of the build.',
  why: 'A secret or an SSH agent is there for one user of one step. With a mode that gives something to all others, whatever else runs in the step as another user, such as the install script of a package, can take it.',
  unfixed: 'the mount is not written as one plain word',
  severity: 'error',
  presets: { recommended: 'warning', security: 'error' },
  replaces: { others: ['S6469'] },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc,mode=0444 npm ci\n',
      good: 'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc,mode=0440 npm ci\n',
    },
  ],
  *check({ instructionsOf, mountsOf }) {
    for (const instruction of instructionsOf('run')) {
      for (const { type, keys, flag } of mountsOf(instruction)) {
        const mode = keys.get('mode')?.trim() ?? '';
        const kind = valueOf(type);
        if ((kind !== 'secret' && kind !== 'ssh') || !/^[0-7]+$/.test(mode) || mode.endsWith('0')) continue;
        const at = flag.value?.text.search(/\bmode\s*=/i) ?? -1;
        const written = at < 0 ? undefined : flag.value?.text.slice(at).match(/^[^,]*/)?.[0];
        const fix = fixOf(flag, mode, written, at);
        yield {
          span: fix?.edits[0]?.span ?? flag.span,
          message: `\`${mode}\` gives the ${kind === 'ssh' ? 'SSH agent' : 'secret'} to every user of the step.`,
          help: 'Leave `mode` out, and name the user that needs it with `uid=`.',
          fixes: fix === undefined ? [] : [fix],
        };
      }
    }
  },
});

/** Another user of the step may need what is taken away, so that a person has to decide. */
function fixOf({ value }: Flag, mode: string, written: string | undefined, at: number): Fix | undefined {
  if (value === undefined || written?.endsWith(mode) !== true) return undefined;
  // What stands in quotes or goes over lines is not where its text says.
  if (value.span.end - value.span.start !== value.text.length) return undefined;
  const end = value.span.start + at + written.length;
  const text = `${mode.slice(0, -1)}0`;
  const span = { start: end - mode.length, end };
  return { title: `Write \`${text}\``, safety: 'suggested', edits: [{ span, text }] };
}
