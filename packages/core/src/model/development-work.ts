import type { ShellCommand } from '../shell/command.js';

/** A call of a tool that projects have among their development dependencies, or of a script of the project that needs some. */
export interface DevelopmentWork {
  /** As it is called: `npm run build`, `tsc`. */
  readonly name: string;
  /** The name of the script in package.json; absent for a tool. */
  readonly script?: string;
  /** The package that brings the tool. */
  readonly tool?: string;
}

const tools: Readonly<Record<string, string>> = {
  tsc: 'typescript',
  vite: 'vite',
  webpack: 'webpack',
  rollup: 'rollup',
  esbuild: 'esbuild',
  parcel: 'parcel',
  ng: '@angular/cli',
  nest: '@nestjs/cli',
  tsup: 'tsup',
  gulp: 'gulp',
  grunt: 'grunt',
  babel: '@babel/cli',
  jest: 'jest',
  vitest: 'vitest',
  mocha: 'mocha',
  eslint: 'eslint',
};

const scripts = /^(?:build|compile|bundle|test|lint|tsc|typecheck)(?::[\w:-]+)?$/;
const managers = /^(?:npm|pnpm|yarn)$/;

/** What a command does that needs development dependencies, as far as its words tell. */
export function developmentWork({ name = '', words, args }: ShellCommand): DevelopmentWork | undefined {
  const texts = args.map(({ text }) => text).filter((text) => !text.startsWith('-'));
  const [first = '', second = ''] = texts;
  if (managers.test(name)) {
    const isRun = /^(?:run|run-script)$/.test(first);
    if (first === 'exec' && name !== 'npm') return toolCall(second);
    const script = isRun ? second : name === 'npm' && first !== 'test' ? '' : first;
    if (scripts.test(script)) return { name: [name, ...texts.slice(0, isRun ? 2 : 1)].join(' '), script };
    return name === 'yarn' && !isRun ? toolCall(first) : undefined;
  }
  // What npx does not find it fetches; only of `tsc` there is another package of that name.
  if (name === 'npx') return first === 'tsc' && args[0]?.text === 'tsc' ? toolCall('tsc') : undefined;
  const isLocal = words[0]?.text === name || words[0]?.text.includes('node_modules/.bin/') === true;
  return isLocal ? toolCall(name) : undefined;
}

function toolCall(name: string): DevelopmentWork | undefined {
  const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
  return tool === undefined ? undefined : { name, tool };
}

/**
 * Whether the project says that the work needs what is among its development dependencies only; undefined where its
 * package.json is not known or does not tell. `text` is that of the file.
 */
export function isForDevelopmentOnly(
  text: string | null | undefined,
  { script, tool }: DevelopmentWork,
): boolean | undefined {
  const project = parsed(text);
  if (project === undefined) return undefined;
  const { dependencies, devDependencies } = project;
  const line = script === undefined ? '' : (project.scripts[script] ?? '');
  const wanted = tool === undefined ? line.split(/[\s&|;]+/).map((word) => tools[word] ?? word) : [tool];
  return wanted.some((name) => Object.hasOwn(devDependencies, name) && !Object.hasOwn(dependencies, name));
}

interface Project {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: object;
  readonly devDependencies: object;
}

function parsed(text: string | null | undefined): Project | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    const { scripts, dependencies, devDependencies } = Object(JSON.parse(text)) as Partial<Project>;
    return {
      scripts: Object(scripts ?? {}),
      dependencies: Object(dependencies ?? {}),
      devDependencies: Object(devDependencies ?? {}),
    };
  } catch {
    return undefined;
  }
}
