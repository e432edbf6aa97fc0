import { serverOfImage, serverOfPackage, type Server } from '../knowledge/servers.js';
import { oncePerPart } from '../text/once.js';
import type { Span } from '../text/span.js';
import { keptPackages } from './kept-packages.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** A server that an image holds, be it started or not. */
export interface InstalledService {
  /** Of the base image or of the package. */
  readonly name: string;
  /** Programs that do the same have the same. */
  readonly service: string;
  readonly span?: Span;
}

/** The service that a server is; undefined where it helps another one, or runs programs of many kinds. */
function serviceOf({ id, family, sidecar }: Server): string | undefined {
  if (sidecar) return undefined;
  if (family === 'database') return id === 'mariadb' ? 'mysql' : id;
  if (family === 'web' || family === 'proxy') return 'web';
  return /^(cache|queue|search|mail|ftp|directory|file|java|storage)$/.test(family) ? family : undefined;
}

function ofBase({ root }: Stage): readonly InstalledService[] {
  const name = root.kind === 'image' ? root.reference.familiarName : '';
  const server = name === '' ? undefined : serverOfImage(name);
  const service = server && serviceOf(server);
  return service === undefined ? [] : [{ name, service }];
}

function ofPackages(model: Model): readonly InstalledService[] {
  const shipped = model.stages.filter(({ isShipped }) => isShipped);
  return keptPackages(model, shipped).flatMap(({ name, word, operation: { manager } }) => {
    const server = serverOfPackage(manager, name);
    const service = server && serviceOf(server);
    return service === undefined ? [] : [{ name, service, span: word.span }];
  });
}

/** Those of the base, then those of the packages that stay, top to bottom. */
export const installedServices = oncePerPart(findServices);

function findServices(model: Model, stage: Stage): readonly InstalledService[] {
  return [...ofBase(stage), ...ofPackages(model)];
}
