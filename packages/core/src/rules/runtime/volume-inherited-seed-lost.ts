import { seededVolumes } from '../../model/seeded-volumes.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Let a database fill its volume when it starts for the first time.',
  why: 'The images of databases declare the folder of their data as a VOLUME. What a `RUN` puts there stays in the image, but the container sees a volume in its place: Docker copies the data into a new and empty one only, a bind mount or a volume of Kubernetes begins empty, one that is there already keeps what it has, and builders other than BuildKit drop the data at once.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM postgres:18\nRUN tar -xf /seed.tar -C /var/lib/postgresql\n',
      good: 'FROM postgres:18\nCOPY seed.sql /docker-entrypoint-initdb.d/\n',
    },
  ],
  *check(model) {
    if (model.finalStage === undefined) return;
    for (const { path, server, span } of seededVolumes(model, model.finalStage)) {
      yield {
        span,
        message: `The data goes to \`${path}\`, a VOLUME of the base: under a bind mount or in Kubernetes it is not there.`,
        help:
          server.initDir === undefined
            ? 'Fill it when the container starts, or keep the data in another folder.'
            : `Copy scripts to \`${server.initDir}\`: they run at the first start. Or keep the data in another folder.`,
      };
    }
  },
});
