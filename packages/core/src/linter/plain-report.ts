import { buildModel } from '../model/build-model.js';
import { defaultSettings } from '../model/settings.js';
import { parse } from '../syntax/parse.js';
import { once } from '../text/once.js';
import { Source } from '../text/source.js';
import type { Report } from './report.js';

/** A report as plain data, which can be handed from one thread to another. */
export type PlainReport = Omit<Report, 'source' | 'model'> & { readonly path: string; readonly text: string };

/** The report without its model. */
export function plainReport({ source, model: _, ...rest }: Report): PlainReport {
  return { path: source.path, text: source.text, ...rest };
}

/** The report again; its model is made anew, with default settings, when somebody asks for it. */
export function reportOf({ path, text, ...rest }: PlainReport): Report {
  const source = new Source(path, text);
  const model = once(() => buildModel(parse(source), defaultSettings));
  return {
    source,
    get model() {
      return model();
    },
    ...rest,
  };
}
