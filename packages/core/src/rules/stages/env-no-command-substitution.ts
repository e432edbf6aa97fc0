import { commandSubstitution } from '../../model/command-substitution.js';
import { unsetVariables } from '../../model/unset-variables.js';
import { defineRule } from '../../rule/define-rule.js';
import { spanInWord } from '../../syntax/span-in-word.js';

/** Variables that a shell reads as commands when it uses them, or that start scripts hand to `eval`. */
const readLater = /^(?:PS\d|PROMPT_COMMAND|BASH_ENV|ENV)$|(?:^|_)(?:OPTS|OPTIONS|ARGS|CMD|COMMAND|SCRIPT|PROMPT|HOOK)$/;

/** Variables that hold folders for programs that do not know `~`. */
const folders = /^(?:[A-Z\d_]*_)?[A-Z]*(?:PATH|HOME)$/;

/** What a shell or a running container has, and not the build. */
const setLater = /^(?:HOME|USER|LOGNAME|HOSTNAME|PWD|OLDPWD|E?UID|SHELL|RANDOM)$/;

export default defineRule({
  summary: 'Do not write commands in `ENV`.',
  why: 'No shell reads an `ENV` or an `ARG`: Docker puts the values of variables in it and nothing else. `$(date)`, backquotes and `~` stay in the value as they are written, and `$HOME`, which only a running container has, becomes nothing.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['env', 'arg'], text: /\$\(|[`~]|\$\{?(?:HOME|USER|LOGNAME|HOSTNAME|PWD|OLDPWD|E?UID|SHELL|RANDOM)/ },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nENV BUILD_DATE=$(date)\nRUN echo "$BUILD_DATE" > /build-date\n',
      good: 'FROM debian:13\nRUN date > /build-date\n',
    },
  ],
  *check(model) {
    // What is handed to `eval` may be a command on purpose.
    const isRead = model.commands.some(
      ({ name, wrappers }) => name === 'eval' || wrappers.some((one) => one.name === 'eval'),
    );
    for (const instruction of model.instructionsOf('env', 'arg')) {
      if (instruction.invalid === true || model.stageOf(instruction)?.isWindows === true) continue;
      for (const { name, value } of instruction.properties) {
        if (value === undefined) continue;
        const { text } = value;
        const place = isRead || readLater.test(name.text) ? undefined : commandSubstitution(text, model.escape);
        const [upTo] = (folders.test(name.text) && /(?:^|:)["']?~(?=[/:"']|$)/.exec(text)) || [];
        if (place !== undefined)
          yield {
            span: spanInWord(instruction, value, place.start, place.end),
            message: `\`${shortened(text.slice(place.start, place.end))}\` stays as it is written: no shell reads it.`,
            help: 'Write the value itself, pass it as a build argument, or work it out in the `RUN` that needs it.',
          };
        else if (upTo !== undefined) {
          const end = text.indexOf(upTo) + upTo.length;
          yield {
            span: spanInWord(instruction, value, end - 1, end),
            message: '`~` stays as it is written: no shell reads it.',
            help: 'Write the whole path, as `/root` or `/home/app`.',
          };
        }
      }
      if (instruction.kind !== 'env' || instruction.onbuild !== undefined) continue;
      for (const { name, span, isForeseen } of unsetVariables(model, instruction, 'known')) {
        if (isForeseen || !setLater.test(name)) continue;
        if (instruction.properties.some((property) => property.name.text === name)) continue;
        yield {
          span,
          message: `\`${name}\` is not set while the image is built: it becomes nothing.`,
          help: 'Write the value itself.',
        };
      }
    }
  },
});

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  return line.length > 40 ? `${line.slice(0, 40)} ...` : line;
}
