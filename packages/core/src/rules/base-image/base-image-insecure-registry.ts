import { stageReferences } from '../../model/stage-references.js';
import { defineRule } from '../../rule/define-rule.js';
import { parseImageReference } from '../../syntax/image-reference.js';
import type { Span } from '../../text/span.js';

const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-fA-F:]+\])(?::\d+)?$/;
const local = /^(?:localhost|[\w-]+\.localhost|host\.docker\.internal|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

export default defineRule({
  summary: 'Take images from a registry with a name and a certificate.',
  why: 'Docker talks https to a registry, unless it is on the own machine or listed as insecure: then nobody checks who answers, and whoever is on the way decides what the image is based on. A registry on one machine is also there for nobody else.',
  severity: 'warning',
  presets: { security: 'warning' },
  on: { kinds: ['from', 'copy', 'run'] },
  options: {},
  examples: [
    {
      bad: 'FROM 192.0.2.10:5000/team/base:1.4\nCMD ["app"]\n',
      good: 'FROM registry.example.com/team/base:1.4\nCMD ["app"]\n',
    },
  ],
  *check({ stages, instructionsOf, settings: { trustedRegistries } }) {
    const trusted = new Set(trustedRegistries.map((name) => name.toLowerCase()));
    const problemOf = (span: Span, registry: string | undefined) => {
      const fault = registry === undefined || trusted.has(registry.toLowerCase()) ? undefined : faultOf(registry);
      return fault === undefined
        ? []
        : [
            {
              span,
              message: `The registry \`${registry}\` ${fault}.`,
              help: 'Use a registry with a name and a valid certificate, or add it to `trustedRegistries`.',
            },
          ];
    };
    for (const { base, from } of stages) {
      if (base.kind === 'image' && from.image !== undefined) yield* problemOf(from.image.span, base.reference.registry);
    }
    const names = new Set(stages.map(({ name }) => name));
    for (const { name, span } of instructionsOf('copy', 'run').flatMap(stageReferences)) {
      if (!names.has(name.toLowerCase())) yield* problemOf(span, parseImageReference(name)?.registry);
    }
  },
});

function faultOf(registry: string): string | undefined {
  if (local.test(registry)) return 'is on the machine that builds, and Docker does not check who answers';
  if (address.test(registry)) return 'is an address, for which hardly any certificate is valid';
  return registry.endsWith(':80') ? 'is asked over plain http' : undefined;
}
