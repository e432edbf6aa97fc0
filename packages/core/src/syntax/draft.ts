import { spanInFile, type Segments } from '../text/segments.js';
import { lowerCase } from './characters.js';
import { deepWord } from './deep-word.js';
import type { SyntaxFault } from './fault.js';
import { healthcheckParts } from './healthcheck-parts.js';
import type { Kind, Property } from './instruction.js';
import { jsonForm } from './json-form.js';
import { keywords } from './keywords.js';
import { maximumDepth } from './lexer.js';
import { argProperties, envProperties, type Properties } from './properties.js';
import { statementOf, type Statement } from './statement.js';
import type { JsonWord, Word } from './word.js';
import { blankWords, wordAt } from './words.js';

/** An instruction before it is known how far it reaches: what one joined line says. */
export interface Draft extends Statement {
  readonly kind: Kind;
  readonly args: readonly string[];
  readonly words: readonly Word[];
  readonly json: readonly JsonWord[] | undefined;
  readonly properties: readonly Property[];
  /** Of HEALTHCHECK. */
  readonly type: string;
  readonly trigger: Draft | undefined;
  readonly faults: readonly SyntaxFault[];
}

type Filling = { -readonly [K in keyof Draft]: Draft[K] };

type Escape = '\\' | '`';

/** How many ONBUILD may stand in one another. */
const maximumTriggers = 32;

const none: readonly [] = [];

/** What a joined line says. */
export function draftOf(line: Segments, escape: Escape, depth = 0): Draft {
  const { raw, keywordSpan, joined, flags, body } = statementOf(line, escape);
  const keyword = lowerCase(raw);
  const kind = keywords.has(keyword) ? (keyword as Kind) : 'unknown';
  // One shape for all, filled in place: spreads would cost more than all the reading.
  const draft: Filling = {
    raw,
    keywordSpan,
    joined,
    flags,
    body,
    kind,
    args: none,
    words: none,
    json: undefined,
    properties: none,
    type: '',
    trigger: undefined,
    faults: none,
  };
  fill(draft, escape, depth);
  const deep = deepWord(draft, escape);
  if (deep) draft.faults = [{ span: deep, message: `More than ${maximumDepth} \`\${\` stand in one another.` }];
  return draft;
}

function fill(draft: Filling, escape: Escape, depth: number): void {
  const { kind, body } = draft;
  switch (kind) {
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'shell':
      return fillCommand(draft);
    case 'copy':
    case 'add':
    case 'volume':
      return fillList(draft, escape);
    case 'from':
    case 'expose':
      return setWords(draft, blankWords(body, escape));
    case 'user':
    case 'workdir':
    case 'stopsignal':
    case 'maintainer':
      if (body.text !== '') setWords(draft, [wordAt(body, { start: 0, end: body.text.length }, escape)]);
      return;
    case 'env':
    case 'label':
      return setProperties(draft, envProperties(body, kind.toUpperCase(), escape));
    case 'arg':
      return setProperties(draft, argProperties(body, escape));
    case 'healthcheck':
      return fillHealthcheck(draft);
    case 'onbuild':
      return fillTrigger(draft, escape, depth);
    case 'unknown':
      draft.args = [''];
  }
}

function setWords(draft: Filling, words: readonly Word[]): void {
  draft.words = words;
  draft.args = words.map(({ text }) => text);
}

function setProperties(draft: Filling, { properties, args, faults }: Properties): void {
  draft.properties = properties;
  draft.args = args;
  draft.faults = faults;
}

function setJson(draft: Filling, json: readonly JsonWord[]): void {
  draft.json = json;
  setWords(draft, json);
}

function fillCommand(draft: Filling): void {
  const { body } = draft;
  const json = jsonForm(body);
  if (json !== undefined && json !== 'mixed') return setJson(draft, json);
  if (json === 'mixed') draft.faults = [notOnlyStrings(body)];
  if (body.text !== '') draft.args = [body.text];
}

function fillList(draft: Filling, escape: Escape): void {
  const { body } = draft;
  const json = jsonForm(body, escape);
  if (json !== undefined && json !== 'mixed') return setJson(draft, json);
  if (json === 'mixed') draft.faults = [notOnlyStrings(body)];
  setWords(draft, blankWords(body, escape));
}

function fillHealthcheck(draft: Filling): void {
  const { type, command } = healthcheckParts(draft.body);
  if (type === '') return;
  draft.type = type.toUpperCase();
  draft.body = command;
  fillCommand(draft);
  draft.args = [type, ...draft.args];
}

function fillTrigger(draft: Filling, escape: Escape, depth: number): void {
  const { body, keywordSpan } = draft;
  if (body.text === '') return;
  if (depth === maximumTriggers) {
    draft.faults = [{ span: keywordSpan, message: `More than ${maximumTriggers} ONBUILD stand in one another.` }];
    return;
  }
  const trigger = draftOf(body, escape, depth + 1);
  draft.trigger = trigger;
  draft.args = [trigger.raw, ...trigger.args];
  draft.faults = trigger.faults;
}

function notOnlyStrings(body: Segments): SyntaxFault {
  const span = spanInFile(body, 0, body.text.length);
  return { span, message: 'A JSON array must have strings only.', help: 'Put each element in double quotes.' };
}
