import { serverCredentials } from '../../model/server-credentials.js';
import { defineRule } from '../../rule/define-rule.js';

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
    for (const { server, name, value } of serverCredentials(model)) {
      const file =
        fromFile.test(server) && !name.startsWith('PG') ? `\`${name}_FILE\` with the path of a secret` : 'it';
      yield {
        span: value.span,
        message: `Every container of this image starts \`${server}\` with the same \`${name}\`.`,
        help: `Give the container ${file} when it starts.`,
      };
    }
  },
});
