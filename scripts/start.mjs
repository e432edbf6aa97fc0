// `npm start`, `npm test` and all other npm scripts begin here, on a machine where nothing is installed yet.
// Syntax and imports stay old enough for an old Node to reach its own error message.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`plimsoll: Node 20.19 or newer is needed, and this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  import('./tasks.mjs').then(({ runTask }) => runTask(process.argv[2], process.argv.slice(3)));
}
