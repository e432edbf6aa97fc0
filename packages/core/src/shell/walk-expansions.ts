import type { CommandExpansionPart, ParsedScript, SyntaxNode } from 'unbash';
import { forEachChild } from 'unbash';
import { step } from '../syntax/steps.js';
import { parseText } from './parse-text.js';
import { joinPieces, unescapedPieces } from './pieces.js';
import type { Place, Walk } from './place.js';
import { walkScript } from './place.js';

/** Deeper expansions in expansions, `${a:-${b:-...}}`, are not walked. */
const deepest = 20;

/** Walks the commands inside `$(...)`, backquotes and `<(...)` of a word, an assignment, a redirect or a test. */
export function walkExpansions(walk: Walk, place: Place, node: SyntaxNode): void {
  if (mayRunCommands(place.frame.text, node)) visit(walk, place, node, 0, false);
}

/** Whether the text has anything that could run a command; the tree's parts are made only then. */
function mayRunCommands(text: string, node: SyntaxNode): boolean {
  const own = ownText(text, node);
  step(own.length);
  return /[$<>]\(|`|\$\{[ |]/.test(own);
}

/** The text of a heredoc stands behind its line. */
function ownText(text: string, node: SyntaxNode): string {
  if (node.type === 'HereDoc') return node.body.text;
  return node.type === 'Word' ? node.text : text.slice(node.pos, node.end);
}

function visit(walk: Walk, place: Place, node: SyntaxNode, depth: number, quoted: boolean): void {
  if (depth > deepest) {
    walk.complete = false;
    return;
  }
  switch (node.type) {
    case 'CommandExpansion':
      return visitCommand(walk, place, node, quoted);
    case 'ArithmeticCommandExpansion':
      walkSubstitution(walk, place, node.script);
      return;
    case 'ProcessSubstitution':
      walkScript(walk, withoutScript(place), node.script, 'process-substitution');
      return;
    default: {
      const isQuote = node.type === 'DoubleQuoted' || node.type === 'LocaleString';
      forEachChild(node, (child) => visit(walk, place, child, depth + 1, quoted || isQuote));
    }
  }
}

/** Backquotes with escapes are read again without them, so that every place stays known. */
function visitCommand(walk: Walk, place: Place, node: CommandExpansionPart, quoted: boolean): void {
  if (!node.text.startsWith('`') || !node.text.includes('\\')) return walkSubstitution(walk, place, node.script);
  const escapable = quoted ? '$`\\"' : '$`\\';
  const closed = node.text.length > 1 && node.text.endsWith('`') ? 1 : 0;
  const pieces = unescapedPieces(place.frame.text, node.pos + 1, node.end - closed, escapable);
  const frame = joinPieces(place.frame, pieces);
  walkSubstitution(walk, { ...place, frame }, parseText(frame.text));
}

function walkSubstitution(walk: Walk, place: Place, script: ParsedScript | undefined): void {
  walkScript(walk, withoutScript(place), script, 'substitution');
}

/** What a substitution runs is not run by the wrappers around it, and not with their assignments. */
function withoutScript(place: Place): Place {
  return { ...place, wrappers: [], assignments: [] };
}
