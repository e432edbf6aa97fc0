import { isPosixShell } from '../shell/dialect.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

const languages = /^(?:(?:python|pypy|ruby|php|perl)[\d.]*|node|java|source|\.)$/;

/** The names, without their folders, of the files that the RUNs of each stage run: by their path, or by a program that is given them. */
export function runFiles({ commands, stageOf }: Model): ReadonlyMap<Stage, ReadonlySet<string>> {
  const files = new Map<Stage, Set<string>>();
  for (const { instruction, name = '', words, args } of commands) {
    const stage = instruction.kind === 'run' ? stageOf(instruction) : undefined;
    if (stage === undefined) continue;
    const takesFile = isPosixShell(name) || languages.test(name);
    const word = takesFile ? args.find(({ text }) => !/^[-+]/.test(text)) : words[0];
    const path = word?.text.replaceAll(/["']/g, '') ?? '';
    const file = path.slice(path.lastIndexOf('/') + 1);
    if (file === '' || !(takesFile || path.includes('/'))) continue;
    const own = files.get(stage) ?? new Set();
    files.set(stage, own.add(file));
  }
  return files;
}
