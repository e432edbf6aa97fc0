import { topLevel, type ContainerStart, type StartedCommand } from './container-start.js';

/** The command at the end of a start that does nothing but last; a shell that waits for input does so where the image serves something. */
export function keepAliveOf(start: ContainerStart, servesSomething: boolean): StartedCommand | undefined {
  return idleLoop(start) ?? idleEnd(start, servesSomething);
}

/** What a loop may do besides sleeping without doing anything. */
const nothing = /^(sleep|true|:|\[|\[\[|test|echo|date|wait)$/;

/** The `sleep` of an endless loop at the end. */
function idleLoop({ commands }: ContainerStart): StartedCommand | undefined {
  const last = commands.at(-1);
  if (last?.command.nesting[0] !== 'loop') return undefined;
  const inLoop = commands.filter(({ command: { nesting } }) => nesting[0] === 'loop');
  const isIdle = inLoop.every(({ command: { name = '' } }) => nothing.test(name));
  return isIdle ? inLoop.find(({ command: { name } }) => name === 'sleep') : undefined;
}

function idleEnd(start: ContainerStart, servesSomething: boolean): StartedCommand | undefined {
  const all = topLevel(start);
  const last = all.at(-1);
  if (last === undefined || last.command !== start.commands.at(-1)?.command || last.command.background)
    return undefined;
  if (last.command.pipeline.commands.length > 1) return undefined;
  const { name = '' } = last.command;
  const args = last.words.slice(1);
  const isAlone = all.every(
    ({ command }) => command === last.command || /^(echo|cd|export|set|:|)$/.test(command.name ?? ''),
  );
  const isIdle =
    (name === 'tail' && isFollowing(args)) ||
    (name === 'sleep' && args.some(isEndless)) ||
    (name === 'cat' && args.length === 0 && start.isSure) ||
    (name === 'top' && !isAlone) ||
    (isShell(name, args) && (isAlone ? servesSomething : true));
  return isIdle ? last : undefined;
}

function isFollowing(args: readonly string[]): boolean {
  return args.some((arg) => /^(-\w*[fF]|--follow|--retry)/.test(arg)) && args.some((arg) => /^[^-]/.test(arg));
}

function isEndless(arg: string): boolean {
  const [, number = '', unit = 's'] = /^(\d+)([smhd]?)$/.exec(arg) ?? [];
  const seconds: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 };
  return /^inf(inity)?$/.test(arg) || Number(number) * (seconds[unit] ?? 1) >= 86_400;
}

/** A shell that waits for input. */
function isShell(name: string, args: readonly string[]): boolean {
  return /^(ba|z|da|a)?sh$/.test(name) && args.every((arg) => /^-[il]+$|^--login$/.test(arg));
}
