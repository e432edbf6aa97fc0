import type { PresetName } from './presets.js';

/** Where a rule's level came from. */
export type Origin =
  | { readonly kind: 'preset'; readonly name: PresetName }
  /** A key under `rules:` of a config file; lines from 1. */
  | { readonly kind: 'file'; readonly name: string; readonly line: number; readonly key: string }
  /** A flag or an editor setting and the name given to it. */
  | { readonly kind: 'override'; readonly setting: 'rules' | 'overrides' | 'select' | 'ignore'; readonly name: string }
  /** No preset names the rule. */
  | { readonly kind: 'nothing' };

/** An origin for people, as in `plimsoll.yaml:7`. */
export function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'preset':
      return `preset ${origin.name}`;
    case 'file':
      return `${origin.name}:${origin.line} ${origin.key}`;
    case 'override':
      return `${origin.setting} ${origin.name}`;
    case 'nothing':
      return 'in no preset';
  }
}
