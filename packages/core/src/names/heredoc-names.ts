import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';
import type { NameDraft } from './name.js';

/** The names of heredocs: the opener and the line that closes it. */
export function heredocNames({ instructions, source }: Model): readonly NameDraft[] {
  return instructions.flatMap((instruction) => [
    ...inInstruction(instruction, source.text),
    ...(instruction.kind === 'onbuild' && instruction.trigger ? inInstruction(instruction.trigger, source.text) : []),
  ]);
}

function inInstruction({ heredocs }: Instruction, text: string): readonly NameDraft[] {
  return heredocs.flatMap(({ name, span, contentSpan }): readonly NameDraft[] => {
    const opener = span.start + text.slice(span.start, span.end).lastIndexOf(name);
    const tabs = /^\t*/.exec(text.slice(contentSpan.end, contentSpan.end + 1000))?.[0].length ?? 0;
    const closer = contentSpan.end + tabs;
    if (name === '' || opener < span.start || !text.startsWith(name, closer)) return [];
    return [
      {
        kind: 'heredoc',
        text: name,
        occurrences: [
          { span: { start: opener, end: opener + name.length }, role: 'declaration', isText: true },
          { span: { start: closer, end: closer + name.length }, role: 'reference', isText: true },
        ],
        fixed: undefined,
      },
    ];
  });
}
