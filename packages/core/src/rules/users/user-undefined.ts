import { accountMentions, type AccountMentions } from '../../model/account-mentions.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';
import { once } from '../../text/once.js';

/** A stage runs what its parents run, so that in more of them than this each would be read again and again. */
const mostStages = 50;

export default defineRule({
  summary: 'Make the user before USER names it.',
  why: '`USER` takes any name. Where `/etc/passwd` of the image has no such user, the next `RUN` fails, and without one the container: `unable to find user`.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['user'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd --create-home app\nUSER appuser\nCMD ["app"]\n',
      good: 'FROM debian:13\nRUN useradd --create-home app\nUSER app\nCMD ["app"]\n',
    },
  ],
  *check(model) {
    const checked = new Set<string>();
    for (const stage of model.stages.slice(0, mostStages)) {
      if (!stage.isBuilt || stage.isWindows || stage.from.line === 0) continue;
      const mentions = once(() => accountMentions(model, stage));
      for (const instruction of stage.instructions) {
        const [word] = instruction.words;
        if (instruction.kind !== 'user' || word === undefined) continue;
        const name = valueOf(model.expand(word, instruction))?.replace(/:.*/s, '') ?? '';
        if (!/^[a-z_][\w.-]*$/i.test(name) || name === 'root') continue;
        const key = `${stage.index} ${name}`;
        if (checked.has(key)) continue;
        checked.add(key);
        if (mayBeThere(name, stage, mentions())) continue;
        yield {
          span: word.span,
          message: `Nothing makes the user \`${name}\`, and the base image has none of that name.`,
          help: 'Make it with `useradd` or `adduser` above, or name one that is there.',
        };
      }
    }
  },
});

/** Languages and distributions, whose users are known: those of the system, and for the last ones their own. */
const bases =
  /^(?:debian|ubuntu|alpine|fedora|rockylinux|almalinux|oraclelinux|amazonlinux|centos|busybox|python|golang|rust|ruby|php|openjdk|eclipse-temurin|amazoncorretto|maven|gcc|perl|buildpack-deps|elixir|erlang|swift|haskell|bash|node|nginx|redis|postgres)$/;

const systemUsers =
  /^(?:daemon|bin|sys|sync|games|man|lp|mail|news|uucp|proxy|www-data|backup|list|irc|gnats|nobody|_apt|adm|shutdown|halt|operator|ftp|dbus|sshd|at|squid|xfs|cyrus|vpopmail|ntp|smmsp|guest|cron|postmaster|ubuntu|systemd-.*|apache|http|mysql|postgres|nginx|avahi|polkitd|tss|messagebus|www|svn|rpc|nfsnobody)$/;

function mayBeThere(name: string, { root }: Stage, mentions: AccountMentions | undefined): boolean {
  if (mentions === undefined || systemUsers.test(name) || mentions.words.has(name)) return true;
  if (root.kind !== 'image' || root.fromVariables || root.facts === undefined) return true;
  const { familiarName } = root.reference;
  if (!bases.test(familiarName) || familiarName === name) return true;
  // A package makes a user with its own name, more or less: `tomcat10` makes `tomcat`, `tor` makes `debian-tor`.
  return [...mentions.installs].some((word) => word.includes(name) || name.includes(word));
}
