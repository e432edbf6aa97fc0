import { endOfLife } from '../../knowledge/end-of-life.js';
import { deprecatedImage } from '../../knowledge/official-images.js';
import { tagToTake } from '../../knowledge/tag-to-take.js';
import { leadingVersion } from '../../knowledge/version-cycle.js';
import { defineRule } from '../../rule/define-rule.js';
import { pastSupport } from '../../rule/past-support.js';

export default defineRule({
  summary: 'Build on a version of the language that still gets fixes.',
  why: 'A version at the end of its life gets no security updates, and its image is not rebuilt any more: every hole found since, in the language and in the packages below it, stays open. Databases and web servers are judged in the same way.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.8-slim\nCMD ["python"]\n',
      good: 'FROM python:3.14-slim\nCMD ["python"]\n',
    },
  ],
  check: (model) =>
    pastSupport(model, 'a version', ({ familiarName, tag }) => {
      const release = tag === undefined ? undefined : endOfLife(familiarName, tag);
      if (tag === undefined || release === undefined || !products.has(release.product)) return undefined;
      // Of an image that is deprecated as a whole another rule speaks; Percona mends old lines by itself.
      if (deprecatedImage(familiarName) !== undefined || familiarName.endsWith('percona')) return undefined;
      return {
        release,
        tagToTake: () => tagToTake(familiarName, tag, release, model.settings.asOf),
        isNear: (other) => leadingVersion(other)[0] === leadingVersion(tag)[0],
      };
    }),
});

/** Languages, databases and web servers: each of their lines has an end that is known beforehand, and is in use until then. */
const products: ReadonlySet<string> = new Set([
  'nodejs',
  'python',
  'ruby',
  'php',
  'go',
  'eclipse-temurin',
  'amazon-corretto',
  'azul-zulu',
  'ibm-semeru',
  'sapmachine',
  'bellsoft-liberica',
  'microsoft-build-of-openjdk',
  'dotnet',
  'dotnetfx',
  'perl',
  'erlang',
  'elixir',
  'julia',
  'jruby',
  'ghc',
  'postgresql',
  'mysql',
  'mariadb',
  'mongodb',
  'redis',
  'tomcat',
  'apache-http-server',
]);
