import type { MapValue } from './file-value.js';
import { Source } from '../text/source.js';
import { bakeUses } from './bake-file.js';
import { composeUses, noVariables } from './compose-file.js';
import { embeddedFrom, type EmbeddedDockerfile, type EmbeddedUse } from './embedded-dockerfile.js';
import { readHclValues } from './hcl-values.js';
import { readYamlValues } from './yaml-values.js';

/** The Dockerfiles of a compose or bake file. */
export interface EmbeddedFile {
  /** Top to bottom. */
  readonly parts: readonly EmbeddedDockerfile[];
  /** Where and why the file, or what stands below, could not be read: a sentence for people. */
  readonly fault: { readonly offset: number; readonly sentence: string } | undefined;
}

/** The Dockerfiles of a compose or bake file, by its name and its text. */
export function embeddedDockerfiles(path: string, text: string): readonly EmbeddedDockerfile[] {
  return readEmbedded(path, text).parts;
}

/** The Dockerfiles of a compose or bake file, and what is wrong with the file itself. */
export function readEmbedded(path: string, text: string): EmbeddedFile {
  // The key may be written with escapes, but who would?
  if (!/dockerfile[_-]inline/.test(text)) return { parts: [], fault: undefined };
  const isHcl = /\.hcl$/i.test(path);
  const isJson = /\.json$/i.test(path);
  if (!isHcl && !isJson) return readCompose(path, text);
  const { roots, fault } = isHcl ? readHclValues(text) : readYamlValues(text, 'hcl');
  const [root] = roots;
  // Compose takes JSON, too.
  if (isJson && root?.get('services') !== undefined && root.get('target') === undefined) return readCompose(path, text);
  const { uses, variables } = root === undefined ? noUses : bakeUses(root);
  return { parts: embeddedFrom(uses, variables), fault: told(path, text, fault ?? faultIn(uses, 'hcl')) };
}

const noUses = { uses: [], variables: noVariables } as const;

function readCompose(path: string, text: string): EmbeddedFile {
  const { roots, fault }: { roots: readonly MapValue[]; fault: Fault | undefined } = readYamlValues(text, 'compose');
  const uses = composeUses(roots);
  return { parts: embeddedFrom(uses, noVariables), fault: told(path, text, fault ?? faultIn(uses, 'compose')) };
}

interface Fault {
  readonly offset: number;
  readonly sentence: string;
}

function faultIn(uses: readonly EmbeddedUse[], template: 'compose' | 'hcl'): Fault | undefined {
  const offsets = uses.flatMap(({ value }) => value.fault ?? []);
  if (offsets.length === 0) return undefined;
  const offset = offsets.reduce((a, b) => Math.min(a, b));
  if (uses[0]?.value.host[offset] === '\\') return { offset, sentence: 'HCL has no such escape.' };
  const sentence =
    template === 'compose'
      ? '`${` begins a variable of compose, and this is none; write `$$` for a `$` of the Dockerfile.'
      : '`${` or `%{` begins a template, and this is none; write `$${` or `%%{` for one of the Dockerfile.';
  return { offset, sentence };
}

/** With its line, as the path is told by others. */
function told(path: string, text: string, fault: Fault | undefined): Fault | undefined {
  if (fault === undefined) return undefined;
  const { line, column } = new Source(path, text).positionAt(fault.offset);
  const { offset, sentence } = fault;
  return { offset, sentence: `Line ${line}, column ${column}: ${sentence}` };
}
