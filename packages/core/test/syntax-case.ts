import { readFileSync } from 'node:fs';

/** An instruction in BuildKit's words. */
export interface RecordedInstruction {
  readonly raw: string;
  readonly lines: readonly [number, number];
  readonly flags: readonly string[];
  readonly heredocs: readonly {
    readonly name: string;
    readonly chomp: boolean;
    readonly expand: boolean;
    readonly fd: number;
    readonly content: string;
  }[];
  readonly json: boolean;
  readonly args: readonly string[];
  readonly onbuild?: RecordedInstruction;
}

/** A text and what BuildKit said about it when `scripts/record-syntax-cases.mjs` asked. */
export interface SyntaxCase {
  readonly id: string;
  readonly dockerfile: string;
  readonly buildkit: {
    readonly rejectedBy?: 'parser' | 'instructions';
    readonly line?: number;
    readonly escape?: string;
    readonly syntax?: string;
    readonly check?: string;
    readonly instructions?: readonly RecordedInstruction[];
    readonly stages?: readonly {
      readonly name: string;
      readonly base: string;
      readonly line: number;
      readonly platform?: string;
      readonly image?: string;
      readonly tag?: string;
      readonly digest?: string;
    }[];
  };
}

/** The recorded cases. */
export function syntaxCases(): readonly SyntaxCase[] {
  return JSON.parse(readFileSync(new URL('syntax-cases.json', import.meta.url), 'utf8')) as readonly SyntaxCase[];
}
