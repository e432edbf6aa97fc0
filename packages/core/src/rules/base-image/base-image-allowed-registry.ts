import { stageReferences } from '../../model/stage-references.js';
import { defineRule } from '../../rule/define-rule.js';
import { parseImageReference } from '../../syntax/image-reference.js';
import type { Span } from '../../text/span.js';

const hub = 'docker.io';
/** Docker Hub by the names it has in images and in lists. */
const hubNames: readonly string[] = [hub, 'index.docker.io', 'hub.docker.com'];

export default defineRule({
  summary: 'Take images from the registries you trust.',
  why: 'Whoever can push to a registry decides what its images run on your machines. A list of trusted registries keeps a typo or a convenient example from pulling in an image that nobody vouches for.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: {
    hadolint: { DL3026: { level: 'error' } },
    others: ['DF065', 'DF073'],
  },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM quay.io/team/app:1\nCMD ["app"]\n',
      good: 'FROM registry.example.com/team/app:1\nCMD ["app"]\n',
      trustedRegistries: ['registry.example.com'],
    },
  ],
  *check({ stages, instructionsOf, settings: { trustedRegistries } }) {
    if (trustedRegistries.length === 0) return;
    const trusts = trust(trustedRegistries);
    const names = trustedRegistries.map((name) => `\`${name}\``).join(', ');
    const problem = (span: Span, registry: string) => ({
      span,
      message: `The registry \`${registry}\` is not among the trusted ones.`,
      help: `Take the image from a trusted registry (${names}).`,
    });
    for (const { base, from } of stages) {
      if (from.image === undefined || base.kind === 'stage' || base.kind === 'scratch') continue;
      const registry = base.kind === 'image' ? (base.reference.registry ?? hub) : registryOf(from.image.text);
      if (registry !== undefined && !trusts(registry)) yield problem(from.image.span, registry);
    }
    const own = new Set(['scratch', ...stages.map(({ name }) => name)]);
    for (const instruction of instructionsOf('copy', 'run')) {
      // A trigger names the stages of another file.
      if (instruction.onbuild !== undefined) continue;
      for (const { name, span, takesNumber } of stageReferences(instruction)) {
        // One that is below, or the stage itself, is an error of its own.
        if ((takesNumber && /^[+-]?\d+$/.test(name)) || own.has(name.toLowerCase())) continue;
        const registry = registryOf(name);
        if (registry !== undefined && !trusts(registry)) yield problem(span, registry);
      }
    }
  },
});

/** The registry of an image, also where a variable stands behind its first slash or in its tag. */
function registryOf(text: string): string | undefined {
  const bare = text.replaceAll(/["']/g, '');
  const start = bare.split('$', 1)[0] ?? '';
  if (start === bare) return parseImageReference(bare) && (parseImageReference(bare)?.registry ?? hub);
  // In front of the first variable there must be a whole name or a whole first part of one.
  const known = /^([^/:@]+(?::\d+)?)\//.exec(start)?.[1] ?? /^[^/:@]+(?=[:@])/.exec(start)?.[0];
  return known === undefined ? undefined : (parseImageReference(`${known}/x`)?.registry ?? hub);
}

/** Whether a registry is on the list: `*` alone, at the start or at the end of an entry stands for anything. */
function trust(entries: readonly string[]): (registry: string) => boolean {
  const lower = entries.map((entry) => entry.toLowerCase());
  return (registry) => {
    const name = registry.toLowerCase();
    const names = hubNames.includes(name) ? hubNames : [name];
    return lower.some((entry) => names.some((one) => matches(one, entry)));
  };
}

function matches(name: string, entry: string): boolean {
  if (entry.startsWith('*')) return name.endsWith(entry.slice(1));
  return entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry;
}
