import * as core from '@plimsoll/core';
import {
  Source,
  type Finding,
  type Host,
  type Linter,
  type Overrides,
  type Reading,
  type Report,
  type ResolvedConfig,
} from '@plimsoll/core';
import type { Core } from '../src/core.js';

/** A report of findings only. */
export function reportOf(path: string, text: string, findings: readonly Finding[], rest: Partial<Report> = {}): Report {
  const model = {} as unknown as Report['model'];
  return {
    source: new Source(path, text),
    model,
    findings,
    suppressed: [],
    fixed: [],
    crashes: [],
    notices: [],
    ...rest,
  };
}

/** A warning of the rule `no-bad` at each `BAD` in a text. */
export function badWords(text: string): readonly Finding[] {
  return [...text.matchAll(/BAD/g)].map(({ index }) => ({
    ruleId: 'no-bad',
    severity: 'warning',
    message: 'This is bad.',
    span: { start: index, end: index + 3 },
  }));
}

/** A host without any file. */
export const emptyDisk: Host = {
  readFile: async () => undefined,
  stat: async () => undefined,
  list: async () => undefined,
};

/** What the server did with its linters. */
export interface FakeCore extends Core {
  readonly created: Overrides[];
  readonly hosts: Host[];
  readonly forgotten: (string | undefined)[];
}

async function lint(path: string, text: string): Promise<Report> {
  return reportOf(path, text, badWords(text));
}

/** A core whose linters find bad words; `parts` replaces what a test is about. */
export function fakeCore(parts: Partial<Linter> = {}, disk: Host = emptyDisk): FakeCore {
  const created: Overrides[] = [];
  const hosts: Host[] = [];
  const forgotten: (string | undefined)[] = [];
  return {
    ...core,
    created,
    hosts,
    forgotten,
    createLinter(host, overrides = {}) {
      hosts.push(host);
      created.push(overrides);
      return {
        read: async (path, text) => ({ source: new Source(path, text) }) as unknown as Reading,
        lint,
        fix: lint,
        configFor: async () => ({ files: [] }) as unknown as ResolvedConfig,
        isExcluded: async () => false,
        forget: (path) => void forgotten.push(path),
        ...parts,
      };
    },
    disk: () => disk,
    docsUrlOf: () => undefined,
  };
}
