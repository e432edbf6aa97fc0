import { containerStart } from '../../model/container-start.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { startedScript } from '../../model/started-script.js';
import { defineRule } from '../../rule/define-rule.js';

/** What starts programs from their sources, with the arguments that say so. */
const compiling: Readonly<Record<string, RegExp>> = {
  go: /^run( |$)/,
  cargo: /^(\+\S+ )?run( |$)/,
  dotnet: /^run( |$)/,
  mvn: /(^| )(\S*:)?(spring-boot:run|exec:(java|exec)|jetty:run|tomcat7:run|mn:run)( |$)/,
  gradle: /(^| )(\S*:)?(bootRun|run|appRun)( |$)/,
  sbt: /(^| )"?(\S*\/)?run( |"|$)/,
  lein: /(^| )(run|ring server\S*)( |$)/,
  stack: /^run( |$)/,
  cabal: /^(v2-)?run( |$)/,
  swift: /^run( |$)/,
  dub: /^(run|$)/,
  crystal: /^run( |$)/,
  zig: /^(run|build run)( |$)/,
};

/** What stands between the container and the program, and hands on what it gets or not. */
const inits = /^(tini|dumb-init|catatonit)$/;

export default defineRule({
  summary: 'Start the program itself, not through a package manager or build tool.',
  why: '`npm start` starts npm, which starts a shell, which starts node: two processes more, and signals that get lost on the way. `go run` and the like compile the program at each start, which takes time, memory and a compiler in the image.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    { bad: 'FROM node:24\nCMD ["npm", "start"]\n', good: 'FROM node:24\nCMD ["node", "server.js"]\n' },
    {
      bad: 'FROM golang:1.27\nCOPY . .\nCMD ["go", "run", "./cmd/app"]\n',
      good: 'FROM golang:1.27\nCOPY . .\nRUN go build -o /app ./cmd/app\nCMD ["/app"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isForDevelopment(model, finalStage)) return;
    const start = containerStart(model, finalStage);
    const last = start?.commands.at(-1);
    if (start === undefined || last?.span === undefined || last.command.nesting.length > 0 || last.command.background)
      return;
    const [name = '', ...args] = last.words;
    const text = [name, ...args.slice(0, 3)].join(' ');
    const compiles = compiling[name.replace(/^(mvn|gradle)w$/, '$1')]?.test(args.join(' ')) === true;
    const script = startedScript(last.words);
    const isForwarded = [...start.wrappers, ...last.command.wrappers.map((wrapper) => wrapper.name)].some((one) =>
      inits.test(one),
    );
    // Those that end have nobody to signal, and cmd-dev-server speaks of the others.
    if (!compiles && (script === undefined || script.kind !== 'program' || isForwarded)) return;
    yield {
      span: last.span,
      message: compiles
        ? `\`${text}\` compiles the program each time the container starts.`
        : `\`${text}\` stays in front of the program, and may keep signals from it.`,
      help: compiles
        ? 'Compile it with `RUN`, best in a stage of its own, and start what comes out.'
        : `Write what the script \`${script?.name ?? ''}\` runs, as in \`["node", "server.js"]\`.`,
    };
  },
});
