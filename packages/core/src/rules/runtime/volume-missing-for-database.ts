import { serverOfImage } from '../../knowledge/servers.js';
import type { StartedServer } from '../../model/image.js';
import { lineAbove } from '../../model/insert-line.js';
import { isOrdinaryUser } from '../../model/root-owned.js';
import { isWithin } from '../../model/path.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { optionsOf } from '../../shell/options.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Declare a VOLUME for the data of a database.',
  why: 'A Dockerfile is a manifest: it says where the data lies that must outlive the container. What a database writes beside a volume goes to the layer of the container, which is slow, and is lost with it. With `VOLUME` there is a volume even where nobody thought of `-v`.',
  unfixed: 'the folder of its data is not known',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {
    allow: option.strings({
      default: [],
      description: 'Servers whose data may be lost, or whose volume is made elsewhere: `redis`.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y mariadb-server\nCMD ["mariadbd", "--user=mysql"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y mariadb-server\nVOLUME /var/lib/mysql\nCMD ["mariadbd", "--user=mysql"]\n',
    },
  ],
  *check({ finalStage, imageOf, commandsOf, source }, { allow }) {
    if (finalStage?.from.image === undefined || finalStage.isWindows) return;
    const { volumes, servers, entrypoint, cmd, user } = imageOf(finalStage);
    const [started, another] = valueOf(servers) ?? [];
    if (started === undefined || another !== undefined || !volumes.known || !keepsData(started, finalStage)) return;
    const { span, server } = started;
    const start = [entrypoint, cmd].flatMap((command) => (command.known && command.value?.instruction) || []);
    const [place] = start.toSorted((a, b) => a.span.start - b.span.start);
    const command = start
      .map((instruction) => commandsOf(instruction).at(-1))
      .find((last) => last?.words[0]?.span.start === span?.start);
    // Where something else runs behind it, it is there for tests or for show.
    if (command === undefined || hasNoData.test(command.name ?? '') || allow.includes(server.id)) return;
    const more = start.filter((instruction) => instruction !== command.instruction).flatMap(({ json }) => json ?? []);
    const args = [...command.args, ...more];
    const { options } = optionsOf({ args }, folderFlags, { short: 'words' });
    const chosen = options.findLast(({ name }) => folderFlags.includes(name))?.value;
    if (chosen?.known === false || isInMemory.test(args.map(({ text }) => text).join(' '))) return;
    const path = /^\/\S*$/.exec(chosen?.value ?? '')?.[0];
    const folders = path === undefined ? server.dataDirs : [path];
    if (volumes.value.some((volume) => mayHold(volume, folders))) return;
    const hasDefaults = chosen === undefined && !args.some(({ text }) => /[/$]/.test(text));
    // For another user its folder has to be made first.
    const isSure = (path !== undefined && !isOrdinaryUser(valueOf(user))) || (hasDefaults && folders.length === 1);
    const line = `VOLUME ${folders[0]}`;
    const edits = isSure && place ? [lineAbove(source, place, line)] : [];
    yield {
      span: finalStage.from.image.span,
      message: `The container starts \`${server.id}\`, but the image has no VOLUME for its data.`,
      help: 'Add `VOLUME` with the folder where the data lies.',
      fixes: edits.length === 0 ? [] : [{ title: `Add \`${line}\``, safety: 'suggested', edits }],
    };
  },
});

const folderFlags = '-D --datadir --data-dir -data-dir --dbpath --dir --data --path --store -Epath.data'.split(' ');
const hasNoData = /^(mongos|redis-sentinel)$/;
const isInMemory = /--save("")?(\s*$|\s+("")?(\s|$)|\s+-)|ephemeralForTest|inMemory|type=mem|\bdemo\b/;

/** Whether it is a server with data of its own; where the image is the server's own, its maker has decided. */
function keepsData({ server, span }: StartedServer, { root }: Stage): boolean {
  if (span === undefined || server.dataDirs.length === 0) return false;
  if (!/^(database|queue|search|storage|coordination|directory)$/.test(server.family)) return false;
  return root.kind !== 'image' || serverOfImage(root.reference.familiarName)?.id !== server.id;
}

/** Any volume but those for logs and the like. */
function mayHold(volume: string, folders: readonly string[]): boolean {
  return folders.some((folder) => isWithin(folder, volume)) || !/^\/(var\/)?(log|run|tmp)(\/|$)/.test(volume);
}
