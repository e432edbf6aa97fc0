import { expandWords } from '../syntax/expand.js';
import type { InstructionOf } from '../syntax/instruction.js';
import { spanInWord } from '../syntax/span-in-word.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { textOf, type BaseVariables } from './scopes.js';

/** One port of an EXPOSE after its variables have values: `[ip:][host:]port[-port][/protocol]`. */
export interface PortSpec {
  readonly text: string;
  readonly span: Span;
  readonly hostIp: string;
  readonly hostPort: string;
  readonly port: string;
  /** As written; empty where there is none. */
  readonly protocol: string;
  /** The protocol's own span where it stands in the file as it is. */
  readonly protocolSpan: Span;
}

/** The ports of an EXPOSE; a variable may hold several, and a word that is not known has none. */
export function portSpecs(
  { variableAt, escape }: Model,
  instruction: InstructionOf<'expose'>,
  base: BaseVariables = 'known',
): readonly PortSpec[] {
  // A trigger that is not run sees another build.
  const isElsewhere = instruction.onbuild !== undefined && instruction.runBy === undefined;
  const lookUp = (name: string) => textOf(variableAt(instruction, name, base));
  return instruction.words.flatMap((word) => {
    if (isElsewhere && !word.value.known) return [];
    const texts = word.value.known ? [word.value.value] : expandedTexts(word.text, lookUp, escape);
    return texts.map((text) => {
      const spec = partsOf(text);
      const isWritten = word.text === text && spec.protocol !== '';
      const start = text.length - spec.protocol.length;
      const protocolSpan = isWritten ? spanInWord(instruction, word, start, text.length) : word.span;
      return { ...spec, text, span: word.span, protocolSpan };
    });
  });
}

function expandedTexts(...expansion: Parameters<typeof expandWords>): readonly string[] {
  const words = expandWords(...expansion);
  return words.known ? words.value : [];
}

/** Host and port are what stands before the last two colons. */
function partsOf(text: string): Pick<PortSpec, 'hostIp' | 'hostPort' | 'port' | 'protocol'> {
  const parts = text.split(':');
  const [port = '', ...protocol] = (parts.at(-1) ?? '').split('/');
  return {
    hostIp: parts.slice(0, -2).join(':'),
    hostPort: parts.at(-2) ?? '',
    port,
    protocol: protocol.join('/'),
  };
}
