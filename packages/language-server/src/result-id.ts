import type { Diagnostic } from 'vscode-languageserver';
import { version } from './version.js';

/**
 * The name of a result: the same only for the same text with the same diagnostics, so that whatever else they depend on
 * (the config, ShellCheck's answers, files of the build context) cannot be forgotten.
 */
export function resultIdOf(text: string, diagnostics: readonly Diagnostic[]): string {
  return hash(`${version}\0${text}\0${JSON.stringify(diagnostics)}`);
}

/** 53 bits: nothing here is worth an attack. */
function hash(text: string): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(36);
}
