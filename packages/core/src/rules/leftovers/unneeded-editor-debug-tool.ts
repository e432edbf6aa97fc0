import { toolKind } from '../../knowledge/packages.js';
import { serverOfBinary } from '../../knowledge/servers.js';
import { isProgramOf } from '../../knowledge/tool-programs.js';
import { buildUses } from '../../model/build-uses.js';
import { droppedPackages, isCalledHere } from '../../model/dropped-packages.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { keptPackages, type KeptPackage } from '../../model/kept-packages.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { startedPrograms } from '../../model/started-programs.js';
import { textBeside } from '../../model/text-beside.js';
import { isWorkplace } from '../../model/workplace.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { oncePerText } from '../../text/once.js';

/** For somebody in front of a terminal; no program needs them. */
const forPeople =
  /^(vim|vim-(tiny|nox|gtk3|enhanced)|neovim|nano|emacs|emacs-(nox|nw)|joe|ed|strace|ltrace|gdb|gdbserver|gdb-gdbserver|valgrind|tmux|screen|tree|mc|man-db|man|man-pages|mandoc|bash-completion|htop|atop|iotop|glances|sysstat|telnet|telnetd|telnet-server|rsh-server|inetutils-telnet|busybox-extras|nmap|tcpdump|traceroute|mtr|mtr-tiny|iperf3|whois)$/;

/** Scripts and programs may well call these. */
const forPrograms =
  /^(net-tools|iputils.*|dnsutils|bind-tools|bind-utils|bind9-(dnsutils|host)|netcat.*|ncat|nmap-ncat|nc|socat|ethtool|sudo)$/;

/** Programs that call no others of themselves, beside servers. */
const application = /^(node|deno|bun|npm|yarn|pnpm|python[\d.]*|java|dotnet|php|ruby|bundle|tini|dumb-init)$/;

/** Editors that are set up while building are wanted. */
const editors = /^(vim?|nvim|emacs|nano)$/;

export default defineRule({
  summary: 'Leave editors and debugging tools out of the image.',
  why: 'Nobody edits files in a container: it is thrown away with them. Editors, tracers and network tools make the image bigger, have to be patched, and serve an intruder. When they are needed, they can be brought to the running container from another image.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: { allow: option.strings({ default: [], description: 'Packages that the container needs.' }) },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx vim\nCMD ["nginx", "-g", "daemon off;"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check(model, { allow }) {
    const { finalStage, stages } = model;
    if (finalStage === undefined || isForDevelopment(model, finalStage) || isWorkplace(model, finalStage)) return;
    const shipped = stages.filter(({ isShipped }) => isShipped);
    const tools = keptPackages(model, shipped).filter(({ name }) => isTool(name) && !allow.includes(name));
    const started = tools.length === 0 ? undefined : startedPrograms(model, finalStage);
    if (started === undefined || [...buildUses(model, shipped).keys()].some((name) => editors.test(name))) return;
    const isPlain = started.names.every((name) => application.test(name) || serverOfBinary(name) !== undefined);
    const mayCall = started.hasScript || started.hasLocal || !isPlain;
    const text = textBeside(model, tools);
    const found = new Map<PackageOperation, KeptPackage[]>();
    for (const kept of tools) {
      const { name, operation } = kept;
      const { concept = name } = toolKind(operation.manager, name) ?? {};
      const isUsed = started.names.some((one) => one === name || isProgramOf(concept, one));
      if (isUsed || (mayCall && forPrograms.test(name)) || text.includes(/^[a-z]+/.exec(name)?.[0] ?? name)) continue;
      found.set(operation, [...(found.get(operation) ?? []), kept]);
    }
    for (const all of found.values()) {
      const [first, ...others] = all;
      if (first === undefined) continue;
      const edits = isCalledHere(model, all) ? undefined : droppedPackages(model, first.operation, all);
      const names = all.slice(0, 3).map(({ name }) => `\`${name}\``);
      yield {
        span: first.word.span,
        message: `The container does not need ${names.join(', ')}${others.length > 2 ? ' and more' : ''} to run.`,
        help: 'Leave it out; `docker debug`, or a container with `--pid=container:NAME`, brings tools to a running one.',
        related: others.map(({ name, word: { span } }) => ({ span, message: `Nor does it need \`${name}\`.` })),
        fixes: edits ? [{ title: 'Leave them out', safety: 'suggested', edits }] : [],
      };
    }
  },
});

const isTool = oncePerText((name) => forPeople.test(name) || forPrograms.test(name));
