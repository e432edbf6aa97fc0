import { debuggerFlag, isDebugSetting } from '../../knowledge/debug-settings.js';
import { containerStart } from '../../model/container-start.js';
import { foundAbove } from '../../model/found-above.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Property } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Do not ship an image in debug mode.',
  why: 'In debug mode a program shows its source, its variables and sometimes a console to whoever meets an error, listens for a debugger that may do anything with it, and is slower. What `ENV` sets holds wherever nobody sets something else.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: { others: ['S4507'] },
  on: { kinds: ['env', 'cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nENV FLASK_DEBUG=1\nCMD ["gunicorn", "app:app"]\n',
      good: 'FROM python:3.14\nCMD ["gunicorn", "app:app"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    const isSet = debugSettings.run(model).length > 0;
    if (!isSet && model.instructionsOf('cmd', 'entrypoint').length === 0) return;
    if (finalStage === undefined || isForDevelopment(model, finalStage)) return;
    const commands = containerStart(model, finalStage)?.commands ?? [];
    for (const { name, value, span } of isSet ? lastSettings(finalStage) : []) {
      const key = valueOf(name.value) ?? '';
      const text = value && valueOf(value.value);
      if (text === undefined || !isDebugSetting(key, text)) continue;
      // Others read a variable of that name while they are built, or not at all.
      if (key === 'DEBUG' && !commands.some(({ words: [program = ''] }) => interpreter.test(program))) continue;
      yield {
        span,
        message: `\`${key}=${text.length > 40 ? `${text.slice(0, 37)}...` : text}\` puts the program into debug mode.`,
        help: 'Leave it out, and set it where the container is started for debugging.',
      };
    }
    for (const { words, span } of commands) {
      const flag = span && debuggerFlag(words);
      if (span === undefined || flag === undefined) continue;
      yield {
        span,
        message: `\`${flag}\` lets a debugger in.`,
        help: 'Leave it out, and add it where the container is started for debugging.',
      };
    }
  },
});

const interpreter = /^(python[\d.]*|flask|gunicorn|uvicorn|node|npm|yarn|pnpm|bun|deno|ruby|bundle|rails|php[\w.-]*)$/;

/** The ENVs with such a setting, whatever comes below them. */
const debugSettings = foundAbove(['env'], (_, instruction) =>
  instruction.properties.some(({ name, value }) =>
    isDebugSetting(valueOf(name.value) ?? '', (value && valueOf(value.value)) ?? ''),
  )
    ? [{ instruction }]
    : [],
);

/** The last setting of each variable in the image. */
function lastSettings(stage: Stage): Iterable<Property> {
  const last = new Map<string, Property>();
  for (const instruction of lineageOf(stage).flatMap(runOf)) {
    if (instruction.kind !== 'env' || instruction.onbuild !== undefined) continue;
    for (const property of instruction.properties) last.set(property.name.text, property);
  }
  return last.values();
}
