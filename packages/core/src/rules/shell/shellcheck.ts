import { shellcheckScripts } from '../../model/shellcheck-scripts.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { once } from '../../text/once.js';

export default defineRule({
  summary: 'Write shell scripts that ShellCheck has nothing to say about.',
  why: "A `RUN` is a shell script, and most mistakes in it are quiet: an unquoted variable that falls apart, a `cd` that fails and nobody notices, a bashism that `sh` does not know. Where ShellCheck is installed, plimsoll asks it and shows all it says at the place it speaks of, each code at ShellCheck's own severity; a code such as `SC2086` can be set or ignored like a rule.",
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { ShellCheck: { level: 'warning' } } },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  foundBy: 'linter',
  options: {
    program: option.text({
      default: 'shellcheck',
      description: 'ShellCheck as a name to look for on PATH or as an absolute path outside the repository.',
      pattern: /^(?:[^/\\]+|\/.+|[A-Za-z]:[/\\].+)$/,
      must: 'must be a name on PATH or an absolute path',
    }),
    enable: option.strings({
      default: [],
      description: "ShellCheck's optional checks to switch on, by name, or `all`.",
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nARG FILES\nRUN rm $FILES\n',
      good: 'FROM debian:13\nARG FILES\nRUN rm "$FILES"\n',
    },
  ],
  *needs(model, { program, enable }) {
    const scripts = once(() => shellcheckScripts(model));
    yield {
      kind: 'shellcheck',
      program,
      enable,
      get scripts() {
        return scripts();
      },
    };
  },
});
