// dockerfile-utils as a command for many files: the smallest thing around its `validate`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { validate } = createRequire(import.meta.url)('dockerfile-utils');

for (const path of process.argv.slice(2)) {
  for (const { range, message } of validate(readFileSync(path, 'utf8'))) {
    console.log(`${path}:${range.start.line + 1} ${message}`);
  }
}
