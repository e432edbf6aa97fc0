import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The addresses of the tests of all rules, from this folder. */
export function ruleTestFiles(): readonly string[] {
  const folder = fileURLToPath(new URL('../src/rules', import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `../src/rules/${name.replaceAll('\\', '/')}`);
}
