import type { FormatName } from '../arguments/flags.js';
import type { Format, FormatSettings } from './format.js';

/** Every format, loaded when it is asked for. */
const formats: Readonly<Record<FormatName, () => Promise<(settings: FormatSettings) => Format>>> = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
};

/** Makes the format of that name. */
export async function loadFormat(name: FormatName, settings: FormatSettings): Promise<Format> {
  return (await formats[name]())(settings);
}
