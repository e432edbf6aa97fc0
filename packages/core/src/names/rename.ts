import type { Model } from '../model/model.js';
import { globalArguments } from '../model/global-arguments.js';
import type { Edit } from '../text/edit.js';
import type { Name } from './name.js';
import { namesOf } from './names.js';

/** The edits of a rename, or why it would change the build, in one sentence. */
export type Rename = { readonly edits: readonly Edit[] } | { readonly refused: string };

/** What BuildKit gives a meaning to whoever declares it. */
const proxies = /^(?:https?|ftp|no|all)_proxy$/i;

/** Why the name cannot be renamed at all; undefined: it can. */
export function refusalOf(model: Model, name: Name): string | undefined {
  if (name.fixed !== undefined) return name.fixed;
  if (name.kind !== 'variable') return undefined;
  if (!name.occurrences.some(({ role }) => role === 'declaration')) {
    return `\`${name.text}\` is not declared in this file.`;
  }
  return hasMeaning(model, name.text) ? `BuildKit or the system gives \`${name.text}\` its meaning.` : undefined;
}

function hasMeaning({ settings }: Model, name: string): boolean {
  const predefined = globalArguments({ instructions: [], escape: '\\' }, { platform: settings.platform });
  return (
    name === 'PATH' ||
    name === 'HOME' ||
    proxies.test(name) ||
    /^(?:BUILDKIT_|SOURCE_DATE_EPOCH$)/.test(name) ||
    predefined.byName.has(name)
  );
}

/** Gives a name another text everywhere; refused where that is no name, or where another one has it. */
export function renameTo(model: Model, name: Name, text: string): Rename {
  const refused = refusalOf(model, name) ?? problemWith(model, name, text);
  if (refused !== undefined) return { refused };
  const edits = name.occurrences.filter(({ isText }) => isText).map(({ span }): Edit => ({ span, text }));
  return { edits };
}

function problemWith(model: Model, name: Name, text: string): string | undefined {
  switch (name.kind) {
    case 'stage': {
      const lower = text.toLowerCase();
      if (!/^[a-z][a-z\d_.-]*$/.test(lower)) return `\`${text}\` cannot be the name of a stage.`;
      if (lower === 'scratch' || lower === 'context') return `BuildKit gives \`${text}\` its meaning.`;
      const isOwn = lower === name.text.toLowerCase();
      if (!isOwn && takenByStage(model, lower)) return `There is a stage or an image called \`${text}\` already.`;
      // FROM finds a stage only by the lower case.
      const isBase = model.stages.some(({ parent }) => parent?.name === name.text.toLowerCase());
      return isBase && text !== lower ? 'The name of a stage that is a base must be in lower case.' : undefined;
    }
    case 'variable':
      if (!/^[A-Za-z_]\w*$/.test(text)) return `\`${text}\` cannot be the name of a variable.`;
      if (text !== name.text && hasMeaning(model, text)) return `BuildKit or the system gives \`${text}\` its meaning.`;
      return text !== name.text && namesOf(model).all.some((other) => other.kind === 'variable' && other.text === text)
        ? `There is a variable \`${text}\` already.`
        : undefined;
    case 'heredoc': {
      if (!/^[A-Za-z_][\w-]*$/.test(text)) return `\`${text}\` cannot end a heredoc.`;
      const line = new RegExp(`^\\t*${text}\\r?$`, 'm');
      const [from = 0, to = 0] = name.occurrences.map(({ span }) => span.end);
      return text !== name.text && line.test(model.source.text.slice(from, to))
        ? `The heredoc has a line \`${text}\` already.`
        : undefined;
    }
  }
}

function takenByStage(model: Model, lower: string): boolean {
  return model.stages.some(
    ({ name, from }) => name === lower || (from.image !== undefined && from.image.text.toLowerCase() === lower),
  );
}
