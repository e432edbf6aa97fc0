import { containerStart } from '../../model/container-start.js';
import { commandsOfScript, entrypointScript, entrypointScriptNeeds } from '../../model/entrypoint-script.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import type { Model } from '../../model/model.js';
import { fetchesByNpx } from '../../model/npx-fetch.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { isPosixShell } from '../../shell/dialect.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { packageCallOf } from '../../shell/package-calls.js';

export default defineRule({
  summary: 'Install what the container needs while the image is built.',
  why: 'What is installed at the start is fetched by every container anew: it starts slowly, needs the network and a registry that answers, can get another version each time, and cannot run with a read-only file system. The image no longer says what runs.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nCOPY . .\nCMD pip install -r requirements.txt && exec python app.py\n',
      good: 'FROM python:3.14\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["python", "app.py"]\n',
    },
  ],
  needs: entrypointScriptNeeds,
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isForDevelopment(model, finalStage)) return;
    const help = 'Do it with `RUN` in the Dockerfile.';
    for (const { command, span } of containerStart(model, finalStage)?.commands ?? []) {
      const what = span === undefined ? undefined : installs(model, finalStage, command);
      if (span === undefined || what === undefined) continue;
      yield { span, message: `\`${what}\` runs each time a container starts.`, help };
      return;
    }
    const script = entrypointScript(model);
    for (const command of (script && commandsOfScript(script)) ?? []) {
      const what = installs(model, finalStage, command);
      if (script === undefined || what === undefined) continue;
      yield { span: script.span, message: `\`${script.name}\` runs \`${what}\` each time a container starts.`, help };
      return;
    }
  },
});

/** What the command installs or fetches, in a few words; undefined where it does neither. */
function installs(model: Model, stage: Stage, command: ShellCommand): string | undefined {
  const { name = '', args } = command;
  const call = packageCallOf(command);
  const texts = args.map(({ text }) => text);
  if (call !== undefined && /^(install|ci|download)$/.test(call.operation) && !isOffline(texts)) {
    return call.verb === command.words[0] ? name : `${name} ${call.verb.text}`;
  }
  if (name === 'npx' && fetchesByNpx(model, stage, texts))
    return `npx ${texts.find((text) => !text.startsWith('-')) ?? ''}`;
  // Alone it is what the container is for.
  if (name === 'git' && /^(clone|pull)$/.test(texts[0] ?? '') && command.script.commands.length > 1)
    return `git ${texts[0] ?? ''}`;
  const { commands } = command.pipeline;
  if (
    /^(curl|wget)$/.test(name) &&
    commands.indexOf(command) < commands.length - 1 &&
    isPosixShell(commands.at(-1)?.name)
  )
    return name;
  const isDownload = /^(curl|wget)$/.test(name) && fileEffectsOf(command).some(({ kind }) => kind === 'download');
  // Into the place of a program or a source: other files can be data.
  return isDownload && texts.some((text) => /\.(tar|tgz|zip|gz|xz|jar|whl|deb|rpm|sh)\b/.test(text)) ? name : undefined;
}

function isOffline(texts: readonly string[]): boolean {
  return texts.some((text) => /^--(offline|prefer-offline|no-index|local|frozen-offline|dry-run)$/.test(text));
}
