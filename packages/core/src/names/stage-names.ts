import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import { stageLinks } from '../model/stage-links.js';
import { stageReferences } from '../model/stage-references.js';
import type { Span } from '../text/span.js';
import type { Name, NameDraft } from './name.js';

/** The stages as names: declared by FROM ... AS, named by FROM, `--from=` and `from=` of a mount, triggers among them. */
export function stageNames(model: Model): readonly NameDraft[] {
  const drafts = new Map<Stage, NameDraft>();
  for (const stage of model.stages) {
    const { from, name } = stage;
    const draft: NameDraft = { kind: 'stage', text: from.name?.text ?? '', occurrences: [], fixed: undefined };
    drafts.set(stage, draft);
    const span = from.name?.span ?? from.keywordSpan;
    draft.occurrences.push({ span, role: 'declaration', isText: from.name !== undefined });
    if (name === undefined) draft.fixed = 'The stage has no name: write `AS name` behind its FROM.';
    const parent = stage.parent && drafts.get(stage.parent);
    if (parent !== undefined && from.image !== undefined) refer(parent, from.image.span, from.image.text);
  }
  const seen = new Set<number>();
  for (const { to, span, name } of stageLinks(model).links) {
    const draft = drafts.get(to);
    // A trigger that a stage takes over stands in the file once.
    if (draft === undefined || seen.has(span.start)) continue;
    seen.add(span.start);
    refer(draft, span, name);
  }
  const byName = new Map([...drafts].map(([{ name }, draft]) => [name, draft]));
  for (const instruction of model.instructions) {
    const { kind } = instruction;
    // What a trigger names is looked up in another build; a stage of this file is the best guess there is.
    const trigger = kind === 'onbuild' ? instruction.trigger : undefined;
    for (const { name, span } of trigger === undefined ? [] : stageReferences(trigger)) {
      const draft = byName.get(name.toLowerCase());
      if (draft !== undefined && !seen.has(span.start)) refer(draft, span, name);
    }
  }
  // A stage that nothing names and that has no name is no name.
  return [...drafts.values()].filter(({ text, occurrences }) => text !== '' || occurrences.length > 1);
}

function refer(draft: NameDraft, span: Span, text: string): void {
  const isText = draft.text !== '' && text.toLowerCase() === draft.text.toLowerCase();
  if (!isText && text.includes('$')) draft.fixed = 'A variable stands for the name of the stage in another place.';
  draft.occurrences.push({ span, role: 'reference', isText });
}

/** The stage that a name is declared by; undefined for the name of something else. */
export function stageOfName({ stages }: Model, { kind, occurrences }: Name): Stage | undefined {
  const declared = kind === 'stage' ? occurrences.find(({ role }) => role === 'declaration') : undefined;
  return declared && stages.find(({ from }) => (from.name?.span ?? from.keywordSpan).start === declared.span.start);
}
