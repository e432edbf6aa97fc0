import type { Problem, Related } from '../../finding/finding.js';
import { avoidsCache, noCacheOption } from '../../model/avoids-cache.js';
import { placedMounts, type PlacedMount } from '../../model/cache-mounts.js';
import { deletesPackages } from '../../model/docker-clean.js';
import { emptiedMounts } from '../../model/emptied-mounts.js';
import { isCacheOf } from '../../model/manager-caches.js';
import type { Model } from '../../model/model.js';
import { isWithin } from '../../model/path.js';
import { defineRule } from '../../rule/define-rule.js';
import { callNameOf } from '../../shell/call-name.js';
import type { PackageCall } from '../../shell/package-call.js';
import { packageCallOf } from '../../shell/package-calls.js';

export default defineRule({
  summary: 'Do not empty or bypass a cache mount.',
  why: 'A cache mount stays on the builder and never gets into the image, so that there is nothing to save. A flag against the cache, a command that empties it, or the configuration with which the images of Debian and Ubuntu make apt delete its packages leave the mount empty: the next build downloads everything again.',
  unfixed: 'what defeats it is not a flag of its own',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir flask\n',
      good: 'FROM python:3.14\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask\n',
    },
  ],
  *check(model) {
    let isCleaned: ReturnType<typeof deletesPackages> | undefined;
    for (const instruction of model.instructionsOf('run')) {
      const mounts = placedMounts(model, instruction, 'cache');
      const stage = model.stageOf(instruction);
      if (mounts.length === 0 || stage === undefined || instruction.onbuild !== undefined) continue;
      for (const { name, span, placed } of emptiedMounts(model, instruction)) {
        yield {
          span,
          message: `\`${name}\` empties the cache mount on \`${placed.target}\`.`,
          help: 'Take it out: a cache mount is no part of the image.',
          related: [relatedOf(placed)],
        };
      }
      const calls = model.commandsOf(instruction).flatMap((command) => packageCallOf(command) ?? []);
      for (const call of calls.filter(({ operation }) => /^(install|ci|download|require)$/.test(operation))) {
        const placed = mounts.find(({ target }) => isCacheOf(call.manager, target));
        if (placed !== undefined && avoidsCache(call, model)) yield bypassed(call, placed, model);
      }
      const archives = mounts.find(({ target }) => isWithin(target, '/var/cache/apt'));
      const installs = calls.some(({ manager, operation }) => manager.startsWith('apt') && operation === 'install');
      if (archives === undefined || !installs || !(isCleaned ??= deletesPackages(model))(stage, instruction)) continue;
      yield {
        span: archives.mount.flag.span,
        message: `This cache stays empty: the base image makes apt delete what it downloads.`,
        help: 'Put `rm -f /etc/apt/apt.conf.d/docker-clean` in front of the install.',
      };
    }
  },
});

function bypassed(call: PackageCall, placed: PlacedMount, { source }: Model): Problem {
  const option = noCacheOption(call);
  const message = `\`${callNameOf(call)}\` is told to do without the cache that is mounted on \`${placed.target}\`.`;
  const problem = { span: option?.word.span ?? call.verb.span, message, related: [relatedOf(placed)] };
  if (option === undefined) return { ...problem, help: 'Unset the variable that switches the cache off.' };
  const { start, end } = option.word.span;
  const isAlone =
    option.word.text === option.name &&
    call.command.script.form === 'shell' &&
    source.text[start - 1] === ' ' &&
    /\S /.test(source.text.slice(start - 2, start));
  const title = `Take \`${option.name}\` out`;
  const edits = [{ span: { start: start - 1, end }, text: '' }];
  return { ...problem, help: `${title}.`, fixes: isAlone ? [{ title, safety: 'safe', effect: 'exec', edits }] : [] };
}

function relatedOf({ mount }: PlacedMount): Related {
  return { span: mount.flag.span, message: 'The cache mount stands here.' };
}
