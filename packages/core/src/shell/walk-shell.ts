import type { CommandNode, ParsedScript, PipelineNode, Statement } from 'unbash';
import type { Segments } from '../text/segments.js';
import type { Connector, Script, Wrapper } from './command.js';
import { placeInFile } from './place-in-file.js';
import type { Draft, DraftPipeline, EmbeddedScript, Ends, Place, Walk } from './place.js';
import { nothing } from './place.js';
import { testWords, timeWrapper } from './keyword-words.js';
import { walkCompound, walkFunction } from './walk-compound.js';
import { walkExpansions } from './walk-expansions.js';
import type { Joint } from './walk-simple.js';
import { addCommand, addRedirects, walkSimple } from './walk-simple.js';

/** What was found in a script. */
export interface WalkedScript {
  readonly commands: readonly Draft[];
  readonly embedded: readonly EmbeddedScript[];
  readonly complete: boolean;
}

/** The commands of a parsed text; `script` is what they say they stand in, `wrappers` stand in front of its shell. */
export function walkShell(
  script: Script,
  text: Segments,
  parsed: ParsedScript,
  wrappers: readonly Wrapper[],
): WalkedScript {
  const walk: Walk = {
    script,
    commands: [],
    embedded: [],
    complete: parsed.errors === undefined,
    list: (statements, place) => walkList(walk, statements, place),
  };
  const place: Place = { frame: text, nesting: [], wrappers, assignments: [], background: false, rereads: 0 };
  walkList(walk, parsed.commands, place);
  return walk;
}

/** One member of a list: a pipeline with the commands that are its own, those of compound commands left out. */
interface Member extends Ends {
  readonly own: readonly Draft[];
}

function walkList(walk: Walk, statements: readonly Statement[], place: Place): Ends {
  let first: Draft | undefined;
  let before: Member | undefined;
  let connector: Connector = 'first';
  for (const { command, background } of statements) {
    const nodes = command.type === 'AndOr' ? command.commands : [command];
    const last = background === true ? nodes.length - 1 : -1;
    for (const [index, node] of nodes.entries()) {
      if (index > 0 && command.type === 'AndOr') connector = command.operators[index - 1] === '&&' ? 'and' : 'or';
      const at = index === last && !place.background ? { ...place, background: true } : place;
      const member = walkPipeline(walk, node, at, connector);
      if (member.first === undefined) continue;
      link(before, member);
      first ??= member.first;
      before = member;
    }
    connector = background === true ? 'background' : 'sequence';
  }
  return first === undefined || before?.last === undefined ? nothing : { first, last: before.last };
}

function link(before: Member | undefined, member: Member): void {
  if (before?.last === undefined || member.first === undefined) return;
  for (const command of before.own) command.next = member.first;
  for (const command of member.own) command.previous = before.last;
}

function walkPipeline(walk: Walk, node: PipelineNode, place: Place, connector: Connector): Member {
  const nodes = node.type === 'Pipeline' ? node.commands : [node];
  const prefixes = node.type === 'Pipeline' ? node.prefixes : [];
  const negated = prefixes.filter(({ type }) => type === 'Negation').length % 2 === 1;
  const pipeline: DraftPipeline = {
    commands: [],
    negated,
    span: placeInFile(place.frame, nodes[0]?.pos ?? node.pos, node.end),
  };
  const time = prefixes.find(({ type }) => type === 'Time');
  const own: Draft[] = [];
  let first: Draft | undefined;
  let last: Draft | undefined;
  for (const [index, part] of nodes.entries()) {
    const timed = index === 0 && time !== undefined;
    const at = timed ? { ...place, wrappers: [...place.wrappers, timeWrapper(place.frame, time)] } : place;
    const joint: Joint = { connector: index === 0 ? connector : 'pipe', pipeline };
    const ends = walkNode(walk, part, at, joint, timed ? time.pos : part.pos);
    if (ends.first === undefined) continue;
    if (ends.first.pipeline === pipeline) own.push(ends.first);
    pipeline.commands.push(ends.first);
    first ??= ends.first;
    last = ends.last ?? ends.first;
  }
  return first === undefined || last === undefined ? { own } : { first, last, own };
}

function walkNode(walk: Walk, node: CommandNode, place: Place, joint: Joint, start: number): Ends {
  switch (node.type) {
    case 'Command':
      return walkSimple(walk, place, node, joint, start);
    case 'Redirected': {
      const ends = walkNode(walk, node.command, place, joint, start);
      addRedirects(walk, place, node.redirects);
      return ends;
    }
    case 'TestCommand':
    case 'ArithmeticCommand': {
      const ends = addCommand(
        walk,
        place,
        testWords(place.frame, node),
        placeInFile(place.frame, start, node.end),
        joint,
      );
      walkExpansions(walk, place, node);
      return ends;
    }
    case 'Function':
      // Where it stands nothing runs.
      return walkFunction(walk, place, node, (inner, at) => walkPipeline(walk, inner, at, 'first'));
    default:
      return walkCompound(walk, place, node, (inner, at) => walkNode(walk, inner, at, joint, inner.pos));
  }
}
