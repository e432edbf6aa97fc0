// Started by in-process.mjs: `warm` answers files a second for each library, `growth` microseconds a line for each file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Bench } from 'tinybench';

const [task, core] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(core).href);
const { validate } = createRequire(import.meta.url)('dockerfile-utils');
const texts = JSON.parse(readFileSync(0, 'utf8')).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
/** A world of nothing but the Dockerfile. */
const host = { readFile: nothing, stat: nothing, list: nothing };

const answer = task === 'warm' ? await warm() : await growth();
process.stdout.write(JSON.stringify(answer));

async function warm() {
  const linter = createLinter(host, { noConfig: true });
  const bench = new Bench({ time: 5000, iterations: 3, warmupTime: 1000, warmupIterations: 2 });
  bench.add('plimsoll', async () => {
    // As many at a time as the command takes.
    for (let first = 0; first < texts.length; first += 16)
      await Promise.all(texts.slice(first, first + 16).map(({ path, text }) => linter.lint(path, text)));
  });
  bench.add('dockerfile-utils', () => {
    for (const { text } of texts) validate(text);
  });
  await bench.run();
  return Object.fromEntries(bench.tasks.map(({ name, result }) => [name, (texts.length * 1000) / result.latency.p50]));
}

async function growth() {
  const linter = createLinter(host);
  const perLine = [];
  for (const { path, text } of texts) {
    const durations = [];
    for (let round = 0; round < 3; round += 1) {
      // What it knows of the text it has from the round before.
      linter.forget();
      const start = performance.now();
      await linter.lint(path, text);
      durations.push(performance.now() - start);
    }
    perLine.push((Math.min(...durations) * 1000) / text.split('\n').length);
  }
  return { perLine };
}

async function nothing() {
  return undefined;
}
