import { firstSources } from '../../model/first-sources.js';
import type { PackageOperation } from '../../model/package-operations.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Name the version of each Go program.',
  why: '`go install path@latest` takes whatever is the latest version on the day of the build, and so does `go get` without a version. The next build may get another one, and a cached layer hides it until then. Inside a module `go install` without a version takes what `go.mod` says.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3062: { level: 'warning', options: { unversioned: 'everywhere' } } },
    others: ['DF054'],
  },
  on: { commands: ['go'] },
  options: {
    unversioned: option.choice({
      default: 'outside-modules',
      choices: ['outside-modules', 'everywhere'],
      description: 'Report a path without a version only where no `go.mod` can fix it, or everywhere.',
    }),
  },
  examples: [
    {
      bad: 'FROM golang:1.25\nRUN go install golang.org/x/tools/gopls@latest\n',
      good: 'FROM golang:1.25\nRUN go install golang.org/x/tools/gopls@v0.20.0\n',
    },
  ],
  *check(model, { unversioned }) {
    const operations = model.packageOperations('go', 'install', 'build').filter(installs);
    if (operations.length === 0) return;
    const sources = firstSources(model);
    const own = new Set(
      Array.from(model.source.text.matchAll(/\bsrc\/([\w.-]+\/[\w.-]+(\/[\w.-]+)?)/g), ([, path]) => path),
    );
    for (const { packages, stage, verb, command } of operations) {
      const { instruction } = command;
      const isFree = instruction.onbuild === undefined && model.mountsOf(instruction).length === 0;
      const isOutside = isFree && isKnownBase(stage) && (sources.get(stage) ?? Infinity) > instruction.span.start;
      for (const { span, name, pin, form } of verb.text === 'run' ? packages.slice(0, 1) : packages) {
        const path = valueOf(name);
        // What has no dot in its first part is of Go itself.
        if (form !== 'name' || path === undefined || !/^[^/]*\.[^/]*\//.test(path) || !pin.known) continue;
        if (pin.value !== null && !/^(latest|upgrade|patch|main|master|HEAD)$/.test(pin.value)) continue;
        if (pin.value === null && unversioned === 'outside-modules') {
          // `get` takes the latest, whatever `go.mod` says; what lies in GOPATH already may be of one version.
          if ((verb.text !== 'get' && !isOutside) || own.has(path.split('/').slice(0, 3).join('/'))) continue;
        }
        yield {
          span,
          message: pin.value === null ? `\`${path}\` has no version.` : `\`${path}@${pin.value}\` is no fixed version.`,
          help: 'Name a version: `path@v1.2.3`.',
        };
      }
    }
  },
});

function installs({ command, verb }: PackageOperation): boolean {
  return command.instruction.kind === 'run' && /^(install|get|run)$/.test(verb.text);
}

function isKnownBase({ root }: Stage): boolean {
  return root.kind === 'image' && root.facts !== undefined;
}
