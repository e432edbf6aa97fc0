import type { Word } from '../syntax/word.js';
import { isWholeContext } from './whole-context.js';

/** Folders of code and of what is built of it, and files of either, by their names. */
const codeFolder =
  /^(?:\.?\/)?(?:src|source|sources|app|apps|lib|libs|cmd|pkg|internal|server|client|backend|frontend|web|api|public|static|templates|dist|build|target|out|release)(?:\/|$)/;
const codeFile =
  /\.(?:py|js|mjs|cjs|ts|tsx|jsx|go|rs|rb|php|java|kt|scala|cs|c|cc|cpp|h|hpp|swift|ex|exs|jar|war|dll)$/;

/** Files without an ending that say how to build, and scripts. */
const otherFile = /^(?:[A-Z]\w*file|LICENSE|gradlew|mvnw|.*(?:entrypoint|\.lock).*)$/;

/** Whether a source of COPY or ADD has what is edited every day: the whole build context, a folder of code, a file of code or of what is built of it. */
export function isCodeSource(word: Word): boolean {
  const path = word.text.replaceAll(/["']/g, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isWholeContext(word) || codeFile.test(name)) return true;
  return codeFolder.test(path) && !/\.\w+$/.test(name) && !otherFile.test(name);
}
