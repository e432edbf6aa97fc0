import { leftoverCaches, type PackageCache } from '../../model/leftover-caches.js';
import { defineRule } from '../../rule/define-rule.js';
import { stagesOption } from '../../rule/stages-option.js';

const cache: PackageCache = {
  managers: ['dnf', 'tdnf'],
  cleaners: ['dnf', 'tdnf', 'yum'],
  folder:
    /var\/cache(["'*/]*$|\/(yum|dnf|libdnf5|tdnf))|\.cache\/(lib)?dnf|\{[^{}]*\b(cache|yum|dnf)\b|\$\{?\w*(cache|yum|dnf)/i,
  elsewhere: /^--(installroot=|setopt=.*cachedir)/,
};

export default defineRule({
  summary: "Clean dnf's cache in the RUN that fills it.",
  why: 'What `dnf` fetches about the repositories stays in `/var/cache/dnf` or `/var/cache/libdnf5`: tens of megabytes, often more than a hundred, that nothing in the image needs, and that are soon out of date. A later `RUN` only hides them: the layer below keeps its size. `keepcache=0` is no cure: it is about the packages, not about these.',
  unfixed: 'the script cannot go on behind its last command, or installs into another root',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3040: { level: 'warning', options: { stages: 'all' } } },
    others: ['DS-0019', 'DF046'],
  },
  on: { commands: ['dnf', 'dnf5', 'dnf-3', 'yum4', 'tdnf'] },
  looks: 'above',
  options: { stages: stagesOption },
  examples: [
    {
      bad: 'FROM fedora:43\nRUN dnf install -y httpd\n',
      good: 'FROM fedora:43\nRUN dnf install -y httpd && dnf clean all\n',
    },
  ],
  *check(model, { stages }) {
    for (const { operation, append } of leftoverCaches(model, cache, stages)) {
      const name = operation.command.name ?? operation.manager;
      const clean = `${name} clean all`;
      const edit = append(clean);
      yield {
        span: operation.verb.span,
        message: `\`${name} ${operation.verb.text}\` leaves its cache in the layer.`,
        help: `Clean it at the end of the same \`RUN\`: \`${clean}\`.`,
        fixes: edit ? [{ title: `Add \`${clean}\` at the end`, safety: 'safe', effect: 'exec', edits: [edit] }] : [],
      };
    }
  },
});
