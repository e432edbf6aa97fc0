import { variableNames } from '../../knowledge/packages.js';
import { serverOfImage, type Server } from '../../knowledge/servers.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import type { Model } from '../../model/model.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

/** What the images of Bitnami call their passwords. */
const ofBitnami = /^[A-Z]+_(?:ROOT_|ADMIN_|POSTGRES_)?PASSWORD$/;
/** What the start scripts of the official images read from a file, too: `NAME_FILE`. */
const fromFile = /^(?:mysql|mariadb|postgres|mongodb|minio|couchdb|influxdb|neo4j|grafana)$/;

export default defineRule({
  summary: 'Let each container have its own password.',
  why: 'The server takes the password that the image brings, and each container of that image has the same one, known to all who have the image. Nobody changes it, because everything works.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  on: { kinds: ['env'] },
  options: {},
  examples: [
    {
      bad: 'FROM postgres:18\nENV POSTGRES_DB=shop POSTGRES_PASSWORD=shop\n',
      good: 'FROM postgres:18\nENV POSTGRES_DB=shop POSTGRES_PASSWORD_FILE=/run/secrets/postgres\n',
    },
  ],
  *check(model) {
    const { finalStage, instructionsOf, stageOf, expand } = model;
    if (finalStage === undefined || isForDevelopment(model, finalStage)) return;
    const servers = serversOf(model, finalStage);
    const { root } = finalStage;
    const image = root.kind === 'image' ? root.reference.familiarName : '';
    const bitnami = /^bitnami\w*\/([\w-]+)/.exec(image)?.[1];
    if (servers.length === 0 && bitnami === undefined) return;
    for (const instruction of instructionsOf('env')) {
      if (instruction.onbuild !== undefined || stageOf(instruction)?.isShipped !== true) continue;
      for (const { name: word, value } of instruction.properties) {
        const name = valueOf(expand(word, instruction)) ?? '';
        const { credential } = variableNames();
        const named = servers.find(
          ({ id, credentialEnv }) =>
            credentialEnv.includes(name) || (Object.hasOwn(credential, name) && credential[name] === id),
        );
        const server = named?.id ?? (ofBitnami.test(name) ? bitnami : undefined);
        const text = value && valueOf(expand(value, instruction));
        if (server === undefined || value === undefined || text === undefined || /^(?:none)?$|^__.*__$/.test(text))
          continue;
        const file =
          fromFile.test(server) && !name.startsWith('PG') ? `\`${name}_FILE\` with the path of a secret` : 'it';
        yield {
          span: value.span,
          message: `Every container of this image starts \`${server}\` with the same \`${name}\`.`,
          help: `Give the container ${file} when it starts.`,
        };
      }
    }
  },
});

/** The servers that the image is made for or starts. */
function serversOf({ imageOf }: Model, stage: Stage): readonly Server[] {
  const { root } = stage;
  const own = root.kind === 'image' ? serverOfImage(root.reference.familiarName) : undefined;
  const started = valueOf(imageOf(stage).servers) ?? [];
  return [...(own === undefined ? [] : [own]), ...started.map(({ server }) => server)];
}
