import { leftoverCaches, type PackageCache } from '../../model/leftover-caches.js';
import { defineRule } from '../../rule/define-rule.js';
import { stagesOption } from '../../rule/stages-option.js';

const clean = 'zypper clean -a';

const cache: PackageCache = {
  managers: ['zypper'],
  cleaners: ['zypper'],
  folder: /var\/cache(["'*/]*$|\/zypp)|\{[^{}]*\b(cache|zypp)\b|\$\{?\w*(cache|zypp)/i,
  elsewhere: /^(--(root|installroot|cache-dir)|-[RC])=/,
};

export default defineRule({
  summary: "Clean zypper's cache in the RUN that fills it.",
  why: 'What `zypper` fetches about the repositories stays in `/var/cache/zypp`: tens of megabytes, often more than a hundred, that nothing in the image needs, and that are soon out of date. A later `RUN` only hides them: the layer below keeps its size.',
  unfixed: 'the script cannot go on behind its last command',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3036: { level: 'warning', options: { stages: 'all' } } },
    others: ['DS-0020', 'DF045'],
  },
  on: { commands: ['zypper'] },
  looks: 'above',
  options: { stages: stagesOption },
  examples: [
    {
      bad: 'FROM opensuse/leap:15.6\nRUN zypper -n install httpd\n',
      good: `FROM opensuse/leap:15.6\nRUN zypper -n install httpd && ${clean}\n`,
    },
  ],
  *check(model, { stages }) {
    for (const { operation, append } of leftoverCaches(model, cache, stages)) {
      const edit = append(clean);
      yield {
        span: operation.verb.span,
        message: `\`zypper ${operation.verb.text}\` leaves its cache in the layer.`,
        help: `Clean it at the end of the same \`RUN\`: \`${clean}\`.`,
        fixes: edit ? [{ title: `Add \`${clean}\` at the end`, safety: 'safe', effect: 'exec', edits: [edit] }] : [],
      };
    }
  },
});
