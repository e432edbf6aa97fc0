import { installedServices } from '../../model/installed-services.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import type { Model } from '../../model/model.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Put one service into an image.',
  why: 'A web server and a database in one image are started, stopped, updated and thrown away together, though one has state and the other has not. When one dies, the other keeps the container alive. Containers of their own reach each other over a network and can be replaced one by one.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run', 'expose'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y apache2 mariadb-server\nCMD ["/start.sh"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y apache2\nCMD ["apache2ctl", "-D", "FOREGROUND"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isForDevelopment(model, finalStage)) return;
    const [first, ...others] = installedServices(model, finalStage);
    const other = first && others.find(({ service, span }) => service !== first.service && span !== undefined);
    const found = other ?? portOfOther(model, finalStage);
    if (found?.span === undefined) return;
    yield {
      span: found.span,
      message:
        other === undefined || first === undefined
          ? 'The image exposes the ports of a web server and of a database.'
          : `The image holds two services, \`${first.name}\` and \`${other.name}\`.`,
      help: 'Give each service an image and a container of its own.',
    };
  },
});

const webPorts = /^(80|443)$/;
const dataPorts = /^(1433|3306|5432|5984|6379|7474|9042|11211|27017)$/;

/** The port of a database that stands beside one of a web server. */
function portOfOther({ expand, instructionsOf, stageOf }: Model, stage: Stage): { readonly span: Span } | undefined {
  const exposed = instructionsOf('expose');
  if (exposed.length === 0) return undefined;
  const lineage = new Set<Stage | undefined>(lineageOf(stage));
  const ports = exposed.flatMap((instruction) =>
    instruction.onbuild !== undefined || !lineage.has(stageOf(instruction))
      ? []
      : instruction.words.map((word) => ({
          span: word.span,
          port: valueOf(expand(word, instruction))?.replace(/\/tcp$/i, '') ?? '',
        })),
  );
  return ports.some(({ port }) => webPorts.test(port)) ? ports.find(({ port }) => dataPorts.test(port)) : undefined;
}
