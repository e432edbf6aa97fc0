import { changedPaths } from '../../model/changed-paths.js';
import type { StartedServer } from '../../model/image.js';
import type { Model } from '../../model/model.js';
import { isWithin } from '../../model/path.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Declare where a server writes, so that it runs with a read-only root.',
  why: 'A container that runs with `--read-only` is hard to change for who breaks in, and easy to replace. A server needs some folders nevertheless, for sockets, process ids, caches and logs: whoever runs the container has to find out which, where the image does not declare them.',
  severity: 'info',
  presets: {},
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM nginx:1.31\nCOPY site /usr/share/nginx/html\n',
      good: 'FROM nginx:1.31\nCOPY site /usr/share/nginx/html\nVOLUME ["/var/cache/nginx", "/var/run"]\n',
    },
  ],
  *check(model) {
    const { finalStage, imageOf } = model;
    if (finalStage?.from.image === undefined || finalStage.isWindows) return;
    const { volumes, servers } = imageOf(finalStage);
    if (!volumes.known || !servers.known) return;
    for (const started of servers.value) {
      const missing = foldersOf(started, model, finalStage).filter((folder) => !isCovered(folder, volumes.value));
      if (missing.length === 0) continue;
      const { server, span } = started;
      yield {
        span: finalStage.from.image.span,
        message: `With \`--read-only\`, \`${server.id}\` cannot write to ${missing.map((folder) => `\`${folder}\``).join(', ')}.`,
        help: `Declare a VOLUME, or run it with ${missing.map((folder) => `\`--tmpfs ${folder}\``).join(' ')}.`,
        related: span ? [{ span, message: `\`${server.id}\` is started here.` }] : [],
      };
    }
  },
});

/** The folders it writes to, but for its data, of which another rule speaks, and logs that go to the standard output. */
function foldersOf({ server, span }: StartedServer, model: Model, stage: Stage): readonly string[] {
  const { root } = stage;
  const isOwnImage =
    span === undefined || (root.kind === 'image' && server.images.includes(root.reference.familiarName));
  const other = otherLayout(isOwnImage, server.writes, model.imageOf(stage).os?.packageManager === 'apt');
  const linked = lineageOf(stage).flatMap(({ instructions }) =>
    instructions.flatMap((instruction) =>
      instruction.kind === 'run' && instruction.body.text.includes('/dev/std') ? changedPaths(model, instruction) : [],
    ),
  );
  return server.writes.filter((folder) => {
    if (other.test(folder) || server.dataDirs.some((data) => isWithin(data, folder) || isWithin(folder, data)))
      return false;
    // `/run` is the same folder.
    if (folder.startsWith('/var/run') && server.writes.includes(folder.slice('/var'.length))) return false;
    const isLog = folder.startsWith('/var/log');
    return !isLog || (!isOwnImage && !linked.some(({ path, kind }) => kind === 'create' && isWithin(path, folder)));
  });
}

/** The folders that the packages of distributions use and the image of the maker does not, or the other way round. */
function otherLayout(isOwnImage: boolean, writes: readonly string[], isDebian: boolean): RegExp {
  if (!isOwnImage)
    return isDebian ? /^\/(?:usr|opt)\/|^\/var\/cache\/nginx|httpd/ : /^\/(?:usr|opt)\/|^\/var\/cache\/nginx|apache2/;
  return writes.some((folder) => folder.startsWith('/usr/'))
    ? /^\/(?:var|run)\//
    : /^\/var\/lib\/(?:nginx|haproxy)|^\/run\/(?:haproxy|php)/;
}

function isCovered(folder: string, volumes: readonly string[]): boolean {
  const other = folder.startsWith('/run') ? `/var${folder}` : folder.replace(/^\/var(?=\/run)/, '');
  return volumes.some((volume) => isWithin(folder, volume) || isWithin(other, volume));
}
