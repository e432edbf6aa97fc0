import type { Outcome } from '../lint-one.js';
import type { World } from '../world.js';

/** Standard input as a filter passes it on. */
export interface Echo {
  readonly world: World;
  /** Prints the fixed text, or byte for byte what was read; nothing where it could not be read. */
  print(outcome: Outcome): void;
}

/** A world that remembers what comes through standard input. */
export function echoOf(world: World): Echo {
  const read: Uint8Array[] = [];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    for await (const chunk of world.stdin()) {
      read.push(chunk);
      yield chunk;
    }
  }
  return {
    world: { ...world, stdin },
    print(outcome) {
      if (outcome.kind === 'error' && !outcome.isShared) return;
      const isFixed = outcome.kind === 'report' && outcome.change?.kind === 'fixed';
      world.stdout.write(isFixed ? outcome.report.source.text : Buffer.concat(read));
    },
  };
}
