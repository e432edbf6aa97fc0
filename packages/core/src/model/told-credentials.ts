import type { Word } from '../syntax/word.js';
import { once } from '../text/once.js';
import type { Model } from './model.js';
import { secretFlows } from './secret-flows.js';
import { serverCredentials } from './server-credentials.js';

/**
 * Whether more is known of the value of an ENV than that its name is a secret's: the server that takes it for its password,
 * or the ARG that it comes from into the image.
 */
export function toldElsewhere(model: Model): (value: Word) => boolean {
  const places = once(() => {
    const passed = [...secretFlows(model)].filter(({ stage, into }) => into === 'environment' && stage.isShipped);
    return new Set([...serverCredentials(model).map(({ value }) => value), ...passed].map(({ span }) => span.start));
  });
  return ({ span }) => places().has(span.start);
}
