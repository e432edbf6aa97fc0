import type { Problem } from '../../finding/finding.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { withArguments } from '../../rule/with-arguments.js';
import { isPosixShell } from '../../shell/dialect.js';
import { takesArguments } from '../../shell/takes-arguments.js';
import { unwrap } from '../../shell/wrappers.js';
import type { JsonWord, Word } from '../../syntax/word.js';
import type { Source } from '../../text/source.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Let the script of `sh -c` use what stands behind it.',
  why: '`sh -c` runs the one string behind it. All that follows are the arguments `$0`, `$1` and so on of that script, and not of the program: `["sh", "-c", "node", "server.js"]` runs `node` alone. What `CMD` adds behind an `ENTRYPOINT` with `sh -c` is dropped in the same way.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nENTRYPOINT ["sh", "-c", "exec node $OPTIONS server.js"]\nCMD ["--port", "8080"]\n',
      good: 'FROM node:24\nENTRYPOINT ["sh", "-c", "exec node $OPTIONS server.js \\"$@\\"", "--"]\nCMD ["--port", "8080"]\n',
    },
  ],
  *check(model) {
    for (const { json = [] } of model.instructionsOf('run', 'cmd', 'entrypoint', 'healthcheck')) {
      yield* problemsOf(json, model.source);
    }
    yield* problemsOfStart(model);
  },
});

/** What a list of words drops; `given` counts those that stand in ENTRYPOINT where the rest is of CMD. */
function problemsOf(words: readonly JsonWord[], source: Source, given = 0): readonly Problem[] {
  const { script, wrappers } = unwrap(words);
  const shell = wrappers.at(-1);
  if (script === undefined || shell === undefined || !isPosixShell(shell.name)) return [];
  const text = words[script.start]?.content.text ?? '';
  const [first, ...more] = words.slice(Math.max(script.end, given));
  const last: Word | undefined = more.at(-1) ?? first;
  // One word alone is mostly meant as the name of the script.
  if (first === undefined || last === undefined || takesArguments(text)) return [];
  if (more.length === 0 && given === 0 && (/^(--?|_)$/.test(first.text) || isPosixShell(valueOf(first.value))))
    return [];
  return [
    {
      span: { start: first.span.start, end: last.span.end },
      message: `\`${shell.name} -c\` runs only \`${text.length > 40 ? `${text.slice(0, 37)}...` : text}\`: what stands behind it is dropped.`,
      help: 'Write one string, or end the script with `"$@"` and put `"--"` behind it.',
      fixes: [withArguments(words, script.start, given, source) ?? []].flat(),
    },
  ];
}

/** What CMD adds to an ENTRYPOINT with a script of its own. */
function problemsOfStart({ finalStage, imageOf, source }: Model): readonly Problem[] {
  const { entrypoint, cmd } = finalStage === undefined ? {} : imageOf(finalStage);
  const outer = (entrypoint?.known && entrypoint.value?.instruction?.json) || [];
  const inner = cmd?.known ? cmd.value?.instruction : undefined;
  if (inner?.json === undefined || inner.onbuild !== undefined || outer.length === 0) return [];
  // An ENTRYPOINT that drops words of its own has been reported.
  if (problemsOf(outer, source).length > 0) return [];
  return problemsOf([...outer, ...inner.json], source, outer.length);
}
