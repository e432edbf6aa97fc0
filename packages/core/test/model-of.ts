import { buildModel } from '../src/model/build-model.js';
import type { Model } from '../src/model/model.js';
import { defaultSettings, type ModelSettings } from '../src/model/settings.js';
import { parse } from '../src/syntax/parse.js';
import { Source } from '../src/text/source.js';

/** The model of a text, for tests; lines joined by `\n`. */
export function modelOf(text: string | readonly string[], settings: Partial<ModelSettings> = {}): Model {
  const joined = typeof text === 'string' ? text : `${text.join('\n')}\n`;
  return buildModel(parse(new Source('Dockerfile', joined)), { ...defaultSettings, ...settings });
}
