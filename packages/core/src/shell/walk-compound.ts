import type { CommandNode, CompoundList, Function as FunctionNode, SyntaxNode } from 'unbash';
import type { Nesting } from './command.js';
import type { Ends, Place, Walk } from './place.js';
import { inside, nothing, walkInside } from './place.js';
import { walkExpansions } from './walk-expansions.js';

/** A command made of other commands. */
export type CompoundNode = Exclude<
  CommandNode,
  { type: 'Command' | 'Redirected' | 'TestCommand' | 'ArithmeticCommand' | 'Function' }
>;

type WalkNode = (node: CommandNode, place: Place) => Ends;

/** Walks the lists inside `( )`, `{ }`, `if`, loops and `case`. */
export function walkCompound(walk: Walk, place: Place, node: CompoundNode, walkNode: WalkNode): Ends {
  const list = (body: CompoundList | undefined, ...nesting: readonly Nesting[]): Ends =>
    body === undefined ? nothing : walkInside(walk, place, body.commands, ...nesting);
  const words = (nodes: readonly (SyntaxNode | undefined)[]): void => {
    for (const word of nodes) if (word !== undefined) walkExpansions(walk, place, word);
  };
  switch (node.type) {
    case 'Subshell':
      return list(node.body, 'subshell');
    case 'BraceGroup':
      return list(node.body, 'group');
    case 'If': {
      const parts = [list(node.clause, 'condition'), list(node.then, 'branch')];
      for (const branch of node.elif) parts.push(list(branch.clause, 'condition'), list(branch.then, 'branch'));
      parts.push(list(node.else, 'branch'));
      return endsOf(parts);
    }
    case 'While':
      return endsOf([list(node.clause, 'loop', 'condition'), list(node.body, 'loop')]);
    case 'For':
    case 'Select':
      words(node.wordlist ?? []);
      return list(node.body, 'loop');
    case 'ArithmeticFor':
      words([node.initialize, node.test, node.update]);
      return list(node.body, 'loop');
    case 'Case': {
      words([node.word]);
      const parts = node.items.map((item) => {
        words(item.pattern);
        return list(item.body, 'branch');
      });
      return endsOf(parts);
    }
    case 'Coproc':
      return node.body.type === 'CompoundList'
        ? list(node.body, 'group')
        : walkNode(node.body, { ...place, background: true });
  }
}

/** Walks the body of a function. */
export function walkFunction(walk: Walk, place: Place, { body }: FunctionNode, walkNode: WalkNode): Ends {
  if (body.type === 'CompoundList') walkInside(walk, place, body.commands, 'function');
  else {
    const within = inside(walk, place, 'function');
    if (within !== undefined) walkNode(body, within);
  }
  return nothing;
}

function endsOf(parts: readonly Ends[]): Ends {
  const first = parts.find((part) => part.first !== undefined)?.first;
  const last = parts.findLast((part) => part.last !== undefined)?.last;
  return first === undefined || last === undefined ? nothing : { first, last };
}
