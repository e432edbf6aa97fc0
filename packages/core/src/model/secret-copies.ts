import { isLikelySecret } from '../knowledge/secret-names.js';
import { secretFileKind, type SecretFileKind } from '../knowledge/secret-files.js';
import { isPlaceholder, secretsIn } from '../knowledge/secret-values.js';
import { flagOf, type CopyInstruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { Need } from './facts.js';
import { foundAbove } from './found-above.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** A file of secrets that COPY or ADD brings. */
export interface SecretCopy {
  readonly copy: CopyInstruction;
  readonly word: Word;
  /** As the source is written, variables expanded. */
  readonly source: string;
  /** The path that tells what it is: the source, or the destination. */
  readonly name: string;
  readonly kind: SecretFileKind;
  /** Where it may be in the image: as the destination names it, and in it as in a folder. */
  readonly paths: readonly string[];
}

/** The copies of files that hold secrets by their names, or by the name they get; what is known not to hold any is left out. */
export function secretCopies(model: Model): readonly SecretCopy[] {
  return named.run(model).flatMap((found) => weighed(model, found));
}

/** The files that say for certain. */
export function secretCopyNeeds(model: Model): readonly Need[] {
  return named
    .written(model)
    .filter(({ instruction }) => flagOf(instruction, 'from') === undefined)
    .flatMap((found) => weighed(model, found))
    .filter(({ source }) => !/[*?[\\]|^\/|\.\./.test(source))
    .map(({ source }) => ({ kind: 'file', path: source }));
}

/** What the names say. */
interface NamedCopy extends Omit<SecretCopy, 'copy' | 'paths'> {
  readonly instruction: CopyInstruction;
  readonly to: string | undefined;
}

const named = foundAbove(['copy', 'add'], namedIn);

function namedIn({ expand }: Model, copy: CopyInstruction): readonly NamedCopy[] {
  const to = copy.destination && valueOf(expand(copy.destination, copy));
  const isNamed = to !== undefined && copy.sources.length === 1 && !/(?:^|\/)(?:\.ssh\/?|\.{0,2})$/.test(to);
  const found: NamedCopy[] = [];
  for (const word of copy.sources) {
    const source = valueOf(expand(word, copy));
    if (source === undefined || /^\w+:\/\/|^git@/.test(source)) continue;
    const own = secretFileKind(source.replaceAll(/[*?]/g, ''), to);
    const kind = own ?? (isNamed ? kindByTarget(source, to) : undefined);
    if (kind === undefined || copy.heredocs.some(({ span }) => span.start === word.span.start)) continue;
    found.push({ instruction: copy, word, source, name: own === undefined ? (to ?? source) : source, kind, to });
  }
  return found;
}

/** What is known of the files counts, too. */
function weighed({ stateAt, facts }: Model, { instruction: copy, to, ...found }: NamedCopy): readonly SecretCopy[] {
  const { source, kind } = found;
  const content = flagOf(copy, 'from') === undefined ? facts.file(source) : undefined;
  if (typeof content === 'string' && !holdsSecret(content, kind)) return [];
  const target = to === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), to);
  const file = source.slice(source.lastIndexOf('/') + 1);
  const paths = target === undefined ? [] : [target, joinPath(target, file) ?? target];
  const isSure = typeof content === 'string' && kind === 'mixed';
  return [{ ...found, copy, kind: isSure ? 'credentials' : kind, paths }];
}

/** A template that gets the name of the real file holds no secret. */
function kindByTarget(source: string, to: string): SecretFileKind | undefined {
  const kind = secretFileKind(to, to);
  const isPublic = /example|sample|template|dist|default|\.pub$|dummy|test|\.crt$|config$|known_hosts/i.test(source);
  return isPublic || kind === 'mixed' ? undefined : kind;
}

function holdsSecret(content: string, kind: SecretFileKind): boolean {
  if (kind === 'ssh key' || kind === 'private key') return content.includes('PRIVATE KEY') || content.includes('\0');
  if (secretsIn(content).length > 0) return true;
  const settings = content.matchAll(
    /^(?:\/\/[^\s=]{1,200}:)?[^\n#;:=]{0,200}?([\w.-]{1,80})["']?[ \t]*[:=][ \t]*(.{0,300})$/gm,
  );
  for (const [, name = '', rest = ''] of settings) {
    const value = rest.trim().replaceAll(/^["']|["',;]+$/g, '');
    if (/auth(?:token)?$|password$/i.test(name) ? isGiven(value) : isLikelySecret(name, value) && isGiven(value))
      return true;
  }
  return kind === 'credentials' && /^\s*(?:machine|default)\s[\s\S]{0,200}\bpassword\s+[^\s$<]/m.test(content);
}

function isGiven(value: string): boolean {
  return value !== '' && !value.includes('$') && !isPlaceholder(value);
}
