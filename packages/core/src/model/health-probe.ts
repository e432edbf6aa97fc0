import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/**
 * The command that tells whether the one server of an image is well, where its program is surely in the image and the port
 * that it asks is declared; undefined where any of this is not known.
 */
export function healthProbe(model: Model, stage: Stage): string | undefined {
  const image = model.imageOf(stage);
  const [only, ...others] = (valueOf(image.servers) ?? []).map(({ server }) => server);
  if (only?.probe === undefined || others.length > 0 || only.devServer) return undefined;
  const [program = ''] = only.probe.split(' ', 1);
  // A health check in shell form needs a shell.
  if (!image.os?.sh || valueOf(image.hasTool(program)) !== true) return undefined;
  const [, port = '80'] = /https?:\/\/[^/:]+(?::(\d+))?/.exec(only.probe) ?? [];
  const asksWeb = only.probe.includes('://');
  return !asksWeb || valueOf(image.expose)?.includes(`${port}/tcp`) === true ? only.probe : undefined;
}
