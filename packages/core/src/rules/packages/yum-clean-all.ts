import { leftoverCaches, type PackageCache } from '../../model/leftover-caches.js';
import { defineRule } from '../../rule/define-rule.js';
import { stagesOption } from '../../rule/stages-option.js';

const clean = 'yum clean all';

const cache: PackageCache = {
  managers: ['yum'],
  cleaners: ['yum', 'dnf'],
  folder:
    /var\/cache(["'*/]*$|\/(yum|dnf|libdnf5|tdnf))|\.cache\/(lib)?dnf|\{[^{}]*\b(cache|yum|dnf)\b|\$\{?\w*(cache|yum|dnf)/i,
  elsewhere: /^--(installroot=|setopt=.*cachedir)/,
};

export default defineRule({
  summary: "Clean yum's cache in the RUN that fills it.",
  why: 'What `yum` fetches about the repositories stays in `/var/cache/yum`: tens of megabytes, often more than a hundred, that nothing in the image needs, and that are soon out of date. A later `RUN` only hides them: the layer below keeps its size.',
  unfixed: 'the script cannot go on behind its last command',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3032: { level: 'warning', options: { stages: 'all' } } },
    others: ['DS-0015', 'DF047'],
  },
  on: { commands: ['yum'] },
  looks: 'above',
  options: { stages: stagesOption },
  examples: [
    {
      bad: 'FROM amazonlinux:2\nRUN yum install -y httpd\n',
      good: `FROM amazonlinux:2\nRUN yum install -y httpd && ${clean}\n`,
    },
  ],
  *check(model, { stages }) {
    for (const { operation, append } of leftoverCaches(model, cache, stages)) {
      const edit = append(clean);
      yield {
        span: operation.verb.span,
        message: `\`yum ${operation.verb.text}\` leaves its cache in the layer.`,
        help: `Clean it at the end of the same \`RUN\`: \`${clean}\`.`,
        fixes: edit ? [{ title: `Add \`${clean}\` at the end`, safety: 'safe', effect: 'exec', edits: [edit] }] : [],
      };
    }
  },
});
