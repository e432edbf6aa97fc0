import type { ShellCommand } from '../shell/command.js';
import { libcOf, variantFacts, type Libc } from '../knowledge/libc.js';
import { sameRepository } from '../knowledge/image-family.js';
import { unknown, known, valueOf, type Known } from '../text/known.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** What compiles to programs, by language. */
export type Language = 'go' | 'rust' | 'c' | 'haskell' | 'swift' | 'crystal' | 'nim' | 'dart' | 'dotnet' | 'java';

/** Whether a program needs the C library of the stage that made it when it runs. */
export type Linking =
  | 'dynamic'
  | 'static'
  /** Only where it asks for names of hosts or users, as most programs do that use the network. */
  | 'network'
  | 'unknown';

/** How a compiler links, by what its words and the variables say. */
export function linkingOf(model: Model, stage: Stage, command: ShellCommand, language: Language): Linking {
  switch (language) {
    case 'go':
      return linkingOfGo(model, stage, command);
    case 'rust':
      return linkingOfRust(model, stage, command);
    case 'c':
      return saysStatic(stage) || (command.name === 'make' && !isForC(model, stage)) ? 'unknown' : 'dynamic';
    case 'haskell':
    case 'crystal':
    case 'nim':
      return saysStatic(stage) ? 'unknown' : 'dynamic';
    case 'swift':
      return 'dynamic';
    case 'dart':
    case 'dotnet':
    case 'java':
      return 'unknown';
  }
}

/** The C library of the image that a stage begins with; null where there is none, undefined where it is not known. */
export function libcOfStage({ root }: Stage): Libc | null | undefined {
  if (root.kind === 'scratch') return null;
  if (root.kind !== 'image') return undefined;
  const { familiarName, tag, digest } = root.reference;
  return tag === undefined && digest !== undefined ? undefined : libcOf(familiarName, tag ?? 'latest', root.facts);
}

/** A variable of the environment as the command sees it, undefined where surely nobody set it. */
export function environmentOf(
  { commandsOf, variableAt }: Pick<Model, 'commandsOf' | 'variableAt'>,
  command: ShellCommand,
  name: string,
): Known<string | undefined> {
  const { instruction } = command;
  const own = command.assignments.findLast((one) => one.name === name);
  if (own !== undefined) return own.value.value;
  const before = commandsOf(instruction).filter(({ span }) => span.end <= command.span.start);
  for (const { name: program = '', args, assignments } of before.reverse()) {
    const assigned = program === '' ? assignments.findLast((one) => one.name === name) : undefined;
    if (assigned !== undefined) return assigned.value.value;
    const word = /^(?:export|go)$/.test(program) ? args.find(({ text }) => text.startsWith(`${name}=`)) : undefined;
    if (word !== undefined) return word.value.known ? known(word.value.value.slice(name.length + 1)) : unknown;
  }
  const variable = variableAt(instruction, name);
  if (!variable.known) return known(undefined);
  return variable.value?.value ?? known(undefined);
}

function linkingOfGo(model: Model, stage: Stage, command: ShellCommand): Linking {
  const cgo = environmentOf(model, command, 'CGO_ENABLED');
  if (!cgo.known) return 'unknown';
  if (cgo.value === '0') return 'static';
  if (command.args.some(({ text }) => /static|netgo|buildmode|linkmode/.test(text))) return 'unknown';
  const goFlags = environmentOf(model, command, 'GOFLAGS');
  if (!goFlags.known || /static|netgo/.test(goFlags.value ?? '')) return 'unknown';
  // For another platform Go compiles without C.
  const system = environmentOf(model, command, 'GOOS');
  const architecture = environmentOf(model, command, 'GOARCH');
  const isNative =
    (valueOf(system) ?? 'linux') === 'linux' && system.known && architecture.known && architecture.value === undefined;
  if (cgo.value === '1') return 'dynamic';
  const compiler = isNative ? hasCompiler(model, stage) : undefined;
  return compiler === undefined ? 'unknown' : compiler ? 'network' : 'static';
}

const compiler = /^(?:gcc|g\+\+|clang|build-base|alpine-sdk|build-essential|gcc-[\w.-]+)$/;

/** Whether a Makefile there can hardly be for anything but C: the base is no other language's. */
function isForC(model: Model, stage: Stage): boolean {
  const { root } = stage;
  if (root.kind !== 'image' || hasCompiler(model, stage) !== true) return false;
  const name = sameRepository(root.reference.familiarName);
  return /^(?:gcc|debian|ubuntu|alpine|fedora|buildpack-deps|rockylinux|almalinux|amazonlinux|oraclelinux)$/.test(name);
}

const compilers = new WeakMap<Stage, { readonly isThere: boolean | undefined }>();

/** Whether there is a C compiler, without which Go compiles without C. */
function hasCompiler(model: Model, stage: Stage): boolean | undefined {
  const kept = compilers.get(stage) ?? { isThere: findsCompiler(model, stage) };
  compilers.set(stage, kept);
  return kept.isThere;
}

function findsCompiler({ packageOperations }: Model, stage: Stage): boolean | undefined {
  const lineage = new Set(lineageOf(stage));
  const installs = ['apk', 'apt-get', 'apt', 'dnf', 'yum', 'microdnf', 'zypper'].flatMap((manager) =>
    packageOperations(manager, 'install'),
  );
  const own = installs.filter((operation) => lineage.has(operation.stage));
  if (own.some(({ packages }) => packages.some(({ name }) => compiler.test(valueOf(name) ?? '')))) return true;
  if (stage.root.kind !== 'image') return undefined;
  const { familiarName, tag = 'latest' } = stage.root.reference;
  const facts = variantFacts(familiarName, tag, stage.root.facts);
  if (facts?.has.has('gcc')) return true;
  return facts?.lacks.has('gcc') ? false : undefined;
}

function linkingOfRust(model: Model, stage: Stage, command: ShellCommand): Linking {
  const flags = environmentOf(model, command, 'RUSTFLAGS');
  const target = environmentOf(model, command, 'CARGO_BUILD_TARGET');
  const at = command.args.findIndex(({ text }) => /^--target(?:=|$)/.test(text));
  const word = at < 0 ? undefined : command.args[at]?.text === '--target' ? command.args[at + 1] : command.args[at];
  const written = word === undefined ? target : word.value;
  if (!flags.known || !written.known) return 'unknown';
  if (/[^-]crt-static|\+crt-static/.test(flags.value ?? '')) return 'static';
  if (written.value?.includes('musl') === true) return 'static';
  if (written.value !== undefined) return written.value.includes('-linux-gnu') ? 'dynamic' : 'unknown';
  const libc = libcOfStage(stage);
  // Rust links all of musl into the program, where nobody says otherwise.
  if (libc === 'musl') return flags.value?.includes('-crt-static') === true ? 'dynamic' : 'static';
  return libc === 'glibc' ? 'dynamic' : 'unknown';
}

const speaking = new WeakMap<Stage, boolean>();

/** Whether anything in the stage or its parents speaks of static linking. */
function saysStatic(stage: Stage): boolean {
  const kept = speaking.get(stage);
  if (kept !== undefined) return kept;
  let says = false;
  for (const { instructions } of lineageOf(stage)) {
    says ||= instructions.some(
      ({ body, heredocs }) => isStatic(body.text) || heredocs.some(({ content }) => isStatic(content.text)),
    );
  }
  speaking.set(stage, says);
  return says;
}

function isStatic(text: string): boolean {
  return /\bstatic\b|musl-gcc|linux-musl/.test(text);
}
