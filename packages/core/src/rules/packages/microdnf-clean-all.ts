import { leftoverCaches, type PackageCache } from '../../model/leftover-caches.js';
import { defineRule } from '../../rule/define-rule.js';
import { stagesOption } from '../../rule/stages-option.js';

const clean = 'microdnf clean all';

const cache: PackageCache = {
  managers: ['microdnf'],
  cleaners: ['microdnf'],
  folder:
    /var\/cache(["'*/]*$|\/(yum|dnf|libdnf5|tdnf))|\.cache\/(lib)?dnf|\{[^{}]*\b(cache|yum|dnf)\b|\$\{?\w*(cache|yum|dnf)/i,
  elsewhere: /^--(installroot=|setopt=.*cachedir)/,
};

export default defineRule({
  summary: "Clean microdnf's cache in the RUN that fills it.",
  why: 'What `microdnf` fetches about the repositories stays in `/var/cache/yum`: tens of megabytes, often more than a hundred, that nothing in the image needs, and that are soon out of date. A later `RUN` only hides them: the layer below keeps its size.',
  unfixed: 'the command is not run by a shell',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3040: { level: 'warning', options: { stages: 'all' } } },
    others: ['DS-0027'],
  },
  on: { commands: ['microdnf'] },
  looks: 'above',
  options: { stages: stagesOption },
  examples: [
    {
      bad: 'FROM registry.access.redhat.com/ubi9-minimal:9.6\nRUN microdnf install -y httpd\n',
      good: `FROM registry.access.redhat.com/ubi9-minimal:9.6\nRUN microdnf install -y httpd && ${clean}\n`,
    },
  ],
  *check(model, { stages }) {
    for (const { operation, append } of leftoverCaches(model, cache, stages)) {
      const edit = append(clean);
      yield {
        span: operation.verb.span,
        message: `\`microdnf ${operation.verb.text}\` leaves its cache in the layer.`,
        help: `Clean it at the end of the same \`RUN\`: \`${clean}\`.`,
        fixes: edit ? [{ title: `Add \`${clean}\` at the end`, safety: 'safe', effect: 'exec', edits: [edit] }] : [],
      };
    }
  },
});
