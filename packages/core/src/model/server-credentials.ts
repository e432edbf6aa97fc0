import { variableNames } from '../knowledge/packages.js';
import { serverOfImage, servers as allServers, type Server } from '../knowledge/servers.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePerText } from '../text/once.js';
import { foundAbove } from './found-above.js';
import { isForDevelopment } from './is-for-development.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** A password that the image gives to the server it starts. */
export interface ServerCredential {
  readonly server: string;
  readonly name: string;
  /** The name and the value in the ENV. */
  readonly word: Word;
  readonly value: Word;
}

/** What the images of Bitnami call their passwords. */
const ofBitnami = /^[A-Z]+_(?:ROOT_|ADMIN_|POSTGRES_)?PASSWORD$/;

/** The passwords that each container of the final image has in common, from the ENVs of its stages. */
export function serverCredentials(model: Model): readonly ServerCredential[] {
  const { finalStage, stageOf, expand } = model;
  const named = namedForServers.written(model);
  if (finalStage === undefined || named.length === 0 || isForDevelopment(model, finalStage)) return [];
  const servers = serversOf(model, finalStage);
  const { root } = finalStage;
  const image = root.kind === 'image' ? root.reference.familiarName : '';
  const bitnami = /^bitnami\w*\/([\w-]+)/.exec(image)?.[1];
  if (servers.length === 0 && bitnami === undefined) return [];
  return named.flatMap(({ instruction }) => {
    if (instruction.onbuild !== undefined || stageOf(instruction)?.isShipped !== true) return [];
    return instruction.properties.flatMap(({ name: word, value }): readonly ServerCredential[] => {
      const name = valueOf(expand(word, instruction)) ?? '';
      const { credential } = variableNames();
      const server = servers.find(
        ({ id, credentialEnv }) =>
          credentialEnv.includes(name) || (Object.hasOwn(credential, name) && credential[name] === id),
      );
      const id = server?.id ?? (ofBitnami.test(name) ? bitnami : undefined);
      const text = value && valueOf(expand(value, instruction));
      if (id === undefined || value === undefined || text === undefined || isNone.test(text)) return [];
      return [{ server: id, name, word, value }];
    });
  });
}

/** The ENVs that name the password of a server, of this image or not. */
const namedForServers = foundAbove(['env'], ({ expand }, instruction) =>
  instruction.properties.some(({ name }) => isForServer(valueOf(expand(name, instruction)) ?? ''))
    ? [{ instruction }]
    : [],
);

const isForServer = oncePerText(
  (name) =>
    Object.hasOwn(variableNames().credential, name) ||
    ofBitnami.test(name) ||
    allServers().some(({ credentialEnv }) => credentialEnv.includes(name)),
);

const isNone = /^(?:none)?$|^__.*__$/;

/** The servers that the image is made for or starts. */
function serversOf({ imageOf }: Model, stage: Stage): readonly Server[] {
  const { root } = stage;
  const own = root.kind === 'image' ? serverOfImage(root.reference.familiarName) : undefined;
  const started = valueOf(imageOf(stage).servers) ?? [];
  return [...(own === undefined ? [] : [own]), ...started.map(({ server }) => server)];
}
