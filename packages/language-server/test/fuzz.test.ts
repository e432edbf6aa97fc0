import { array, assert, asyncProperty, boolean, constantFrom, nat, record } from 'fast-check';
import { createLinter, type Linter, type Severity } from '@plimsoll/core';
import { embeddedLinter } from '@plimsoll/core/embedded';
import { expect, onTestFinished, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { loadCore, type Core } from '../src/core.js';
import { clientText } from './client-text.js';
import { askOne, everyCapability } from './every-request.js';
import { emptyDisk } from './fake-core.js';
import { changeFor, placeable, placeAt, positionAt, randomEdit, randomText } from './random-edits.js';
import { serveInProcess } from './serve-in-process.js';
import type { StrictClient, WireMessage } from './strict-client.js';

/** Documents, each edited a few times; PLIMSOLL_FUZZ asks for more. */
const documents = Number(process.env['PLIMSOLL_FUZZ'] ?? 40);
const severities: readonly Severity[] = ['error', 'warning', 'info', 'style'];
const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;

const step = record({
  edits: array(randomEdit, { minLength: 1, maxLength: 4 }),
  questions: array(record({ index: nat(20), from: nat(1000), length: nat(80), isEarly: boolean() }), { maxLength: 3 }),
});
/** Before there are diagnostics of a version. */
const nothing: readonly Diagnostic[] = [];
const story = record({
  encoding: constantFrom(...encodings),
  /** What the text stands in. */
  holder: constantFrom('Dockerfile', 'Dockerfile', 'compose', 'bake'),
  first: randomText,
  steps: array(step, { maxLength: 6 }),
});

/** A file that holds the text as it stands but for indentation: what its signs mean there is as random as the rest. */
const holders = {
  Dockerfile: { name: 'Dockerfile', languageId: 'dockerfile', around: (text: string) => text },
  compose: {
    name: 'compose.yaml',
    languageId: 'yaml',
    around: (text: string) =>
      `services:\n  web:\n    build:\n      dockerfile_inline: |\n${text.replaceAll(/^(?=.)/gm, '        ')}\n  other:\n    image: x\n`,
  },
  bake: {
    name: 'docker-bake.hcl',
    languageId: 'hcl',
    around: (text: string) => `target "app" {\n  dockerfile-inline = <<EOF\n${text}\nEOF\n}\n`,
  },
} as const;

interface Served {
  readonly client: StrictClient;
  /** The text that was linted last, by path. */
  readonly seen: Map<string, string>;
}

async function serve(encoding: string): Promise<Served> {
  const seen = new Map<string, string>();
  const core = await loadCore();
  const watched: Core = {
    ...core,
    disk: () => emptyDisk,
    createLinter(...parameters) {
      const linter = core.createLinter(...parameters);
      const lint: Linter['lint'] = (path, text, ...rest) => {
        seen.set(path, text);
        return linter.lint(path, text, ...rest);
      };
      return { ...linter, lint };
    },
  };
  const client = serveInProcess(watched);
  const initializationOptions = { inlayHints: true, codeLens: true };
  const general = { positionEncodings: [encoding] };
  await client.initialize({ capabilities: { ...everyCapability, general }, initializationOptions });
  return { client, seen };
}

/** What is shown of a finding, with the span as offsets. */
type Verdict = readonly [rule: string, severity: string, start: number, end: number];

async function fresh(linter: Linter, path: string, text: string): Promise<readonly Verdict[]> {
  const { findings } = await linter.lint(path, text);
  return findings.map(({ ruleId, severity, span: { start, end } }) => [
    ruleId,
    severity,
    placeable(text, start),
    placeable(text, end),
  ]);
}

function shown(diagnostics: readonly Diagnostic[], text: string, encoding: string): readonly Verdict[] {
  const own = clientText(text, encoding);
  return diagnostics.map(({ data, severity = 0, range }) => {
    const [start, end] = own.spanOf(range) ?? [-1, -1];
    return [(data as { readonly rule: string }).rule, severities[severity - 1] ?? '', start, end];
  });
}

/** By place: the Dockerfiles of a file come one after the other. */
function inOrder(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((a, b) => a[2] - b[2] || a[3] - b[3] || (a[0] < b[0] ? -1 : 1));
}

async function diagnosticsFor({ client }: Served, uri: string, version: number): Promise<readonly Diagnostic[]> {
  for (;;) {
    const published = await client.nextDiagnostics();
    if (published.uri === uri && published.version === version) return published.diagnostics;
  }
}

test(
  'after each of many edits the server knows what the client and the command line know',
  { timeout: 3_600_000 },
  async () => {
    const servers = new Map<string, Served>();
    for (const encoding of encodings) servers.set(encoding, await serve(encoding));
    const plain = createLinter(emptyDisk);
    const holding = embeddedLinter(plain);
    let [count, edited] = [0, 0];
    onTestFinished(() => console.log(`${count} documents, ${edited} changes`));
    await assert(
      asyncProperty(story, async ({ encoding, holder, first, steps }) => {
        const served = servers.get(encoding);
        if (served === undefined) throw new Error(encoding);
        const { client, seen } = served;
        const { name, languageId, around } = holders[holder];
        const isHeld = holder !== 'Dockerfile';
        const path = `/app/${++count}/${name}`;
        const uri = `file://${path}`;
        let [whole, version] = [around(first), 1];
        client.open(uri, whole, languageId);
        await diagnosticsFor(served, uri, version);
        for (const { edits, questions } of steps) {
          const contentChanges = edits.map((edit) => {
            const [change, after] = changeFor(whole, edit, encoding);
            whole = after;
            return change;
          });
          edited += edits.length;
          client.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges });
          const ask = async (known: readonly Diagnostic[]): Promise<void> => {
            for (const { index, from, length, isEarly } of questions) {
              if (isEarly !== (known === nothing)) continue;
              const at = placeAt(whole, from);
              const position = positionAt(whole, at, encoding);
              const end = positionAt(whole, placeable(whole, at + length), encoding);
              await askOne(client, uri, index, { position, range: { start: position, end }, diagnostics: known });
            }
          };
          await ask(nothing);
          const diagnostics = await diagnosticsFor(served, uri, version);
          await ask(diagnostics);
          // Of a file that holds Dockerfiles the linter sees these.
          expect(isHeld || seen.get(path) === whole).toBe(true);
          expect(client.documents.textOf(uri)?.text).toBe(whole);
          const verdicts = await fresh(isHeld ? holding : plain, path, whole);
          expect(inOrder(shown(diagnostics, whole, encoding))).toEqual(inOrder(verdicts));
        }
        client.close(uri);
        expect(client.faults.splice(0)).toEqual([]);
        expect(errorsOf(client)).toEqual([]);
      }),
      { numRuns: documents, endOnFailure: false },
    );
  },
);

/** Takes what arrived meanwhile out, and gives the errors in it. */
function errorsOf(client: StrictClient): readonly unknown[] {
  const unread = client.unread() as WireMessage[];
  const logged = unread.splice(0).filter(({ method }) => method === 'window/logMessage');
  return logged.map(({ params }) => params).filter((params) => (params as { readonly type: number }).type === 1);
}
