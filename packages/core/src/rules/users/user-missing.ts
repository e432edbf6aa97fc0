import { lookUpImage, officialImage, type ImageFacts } from '../../knowledge/official-images.js';
import { serverOfBinary, type Server } from '../../knowledge/servers.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { mayChangeUser, startInstructions } from '../../model/user-change.js';
import { volumeWords } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';

export default defineRule({
  summary: 'Run the container as a user that is not root.',
  why: 'Without `USER` the program in the container runs as root, and root in a container is root to the kernel of the host. Whoever breaks into the program can change every file of the container, and whoever breaks out of the container has all rights at once.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: { others: ['DS-0002', 'CKV_DOCKER_3', 'S6471', 'DF020'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY . /app\nCMD ["node", "/app/server.js"]\n',
      good: 'FROM node:24\nCOPY . /app\nUSER node\nCMD ["node", "/app/server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage: stage, stageOf, commandsOf, commandsNamed } = model;
    if (stage?.from.image === undefined || stage.isWindows) return;
    const lineage = lineageOf(stage).flatMap(({ instructions }) => instructions);
    const { user, servers } = model.imageOf(stage);
    const facts = factsOf(stage);
    const inherited = user.known ? user.value : facts?.user;
    if (lineage.some(({ kind }) => kind === 'user') || !(inherited === null || inherited === 'root')) return;
    const own = startInstructions(model, stage);
    const last = own.at(-1);
    const [program = ''] = facts?.cmd?.kind === 'exec' ? facts.cmd.words : [];
    const started = servers.known ? servers.value.map(({ server }) => server) : [serverOfBinary(program) ?? []].flat();
    // An image that starts nothing, or only a shell, is a base for others.
    if (last === undefined ? started.every(({ devServer }) => devServer) : isIdle(commandsOf(last))) return;
    if (started.some(needsRoot) || mayChangeUser(model, stage, facts)) return;
    const makesUser = commandsNamed('useradd', 'adduser').some(({ instruction }) => stageOf(instruction)?.isShipped);
    if (makesUser && own.some(({ body }) => script.test(body.text))) return;
    const stages = new Set(lineageOf(stage));
    yield {
      span: stage.from.image.span,
      message: 'The container runs as root: no USER says otherwise.',
      help: 'Add `USER` with a user of the image above `CMD` or `ENTRYPOINT`.',
      related: volumeWords(model)
        .filter((volume) => stages.has(volume.stage))
        .map(({ word }) => ({
          span: word.span,
          message: "What it writes here is root's: give the folder to the user.",
        })),
    };
  },
});

/** What a script does is not known: one that has a user at hand may change to it. */
const script = /\.sh\b|entrypoint/;

/** What is known of the base; a tag that is gone was like the newest in user and commands. */
function factsOf({ root }: Stage): ImageFacts | undefined {
  if (root.kind !== 'image' || root.facts !== undefined) return root.kind === 'image' ? root.facts : undefined;
  const { tags = [] } = officialImage(root.reference.familiarName) ?? {};
  return lookUpImage(root.reference.familiarName, tags.includes('latest') ? 'latest' : (tags[0] ?? ''));
}

/** Shells and interpreters that are given nothing to run, and what only waits. */
const idle = /^(tail|sleep|true|echo)( |$)|^((ba|z|a|da|fi|k)?sh|python[\d.]*|node|irb|php|jshell)( -\S*)*$/;

function isIdle(commands: readonly ShellCommand[]): boolean {
  const lines = commands.map(({ name, args }) => [name, ...args.map(({ text }) => text)].join(' '));
  return lines.length > 0 && lines.every((line) => idle.test(line));
}

/** Those that start other programs as other users, or that only root can start. */
function needsRoot({ processManager, privileged, refusesRoot, discouraged, family }: Server): boolean {
  return processManager || privileged || refusesRoot || discouraged || /^(mail|ftp|vpn|file|scheduler)$/.test(family);
}
