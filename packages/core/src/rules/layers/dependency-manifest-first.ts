import type { Problem } from '../../finding/finding.js';
import { manifestsFirst } from '../../model/manifests-first.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { sourceName } from '../../model/source-name.js';
import { isWholeContext } from '../../model/whole-context.js';
import { defineRule } from '../../rule/define-rule.js';
import { manifestInstallOf, namesManifest, type ManifestInstall } from '../../shell/manifest-install.js';
import { flagOf, type CopyInstruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import type { Edit } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

/** Longer chains of stages are not climbed to their start. */
const mostParents = 20;

export default defineRule({
  summary: 'Copy the list of dependencies first, and the sources after they are installed.',
  why: 'A layer is taken from the cache only if nothing above it changed. With all files copied above it, the install runs again after every change of any file. Where only manifest and lock file are copied first, it runs when the dependencies change. There is a fix where the names of these files say all that the install reads: `composer`, `dotnet` and others look at the sources too.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DF070'] },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "app.js"]\n',
      good: 'FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "app.js"]\n',
    },
  ],
  *needs({ instructionsOf, packageOperations }) {
    if (!instructionsOf('copy', 'add').some(({ sources }) => sources.some(isWholeContext))) return;
    const has = (...managers: readonly string[]): boolean => managers.some((one) => packageOperations(one).length > 0);
    if (has('npm', 'yarn', 'pnpm', 'bun')) yield { kind: 'file', path: 'package.json' };
    if (has('pip')) yield { kind: 'file', path: 'requirements.txt' };
  },
  *check(model) {
    const { stages, commandsOf, mountsOf, facts } = model;
    // Packages of the project itself, and scripts that an install runs, need the sources.
    if (/"(workspaces|prepare|preinstall|install|postinstall)"\s*:/.test(facts.file('package.json') ?? '')) return;
    if (/^\s*(-e\s+|--editable[ =])?(\.|file:)/m.test(facts.file('requirements.txt') ?? '')) return;
    const copied = new Map<Stage, string[]>();
    for (const stage of stages) {
      const names: string[] = [];
      copied.set(stage, names);
      let broad: { readonly copy: CopyInstruction; readonly word: Word } | undefined;
      let found: Problem | undefined;
      for (const instruction of stage.instructions) {
        if (instruction.kind === 'copy' || instruction.kind === 'add') {
          names.push(...instruction.sources.filter((source) => !isWholeContext(source)).map(sourceName));
          const word = flagOf(instruction, 'from') === undefined ? instruction.sources.find(isWholeContext) : undefined;
          broad ??= word && { copy: instruction, word };
        }
        if (instruction.kind !== 'run' || broad === undefined || found !== undefined) continue;
        const commands = commandsOf(instruction);
        if (commands.some(({ name = '' }) => /^(lerna|nx|turbo|rush)$/.test(name))) broad = undefined;
        // A mounted manifest or a cache makes the next install short.
        if (mountsOf(instruction).some(({ type }) => /^(bind|cache)$/.test(valueOf(type) ?? ''))) continue;
        const install = commands
          .flatMap((command) => manifestInstallOf(command) ?? [])
          .find(({ isPartial }) => !isPartial);
        if (install === undefined || broad === undefined) continue;
        const parents = lineageOf(stage).slice(-mostParents);
        if (parents.some((at) => namesManifest(install, copied.get(at) ?? []))) continue;
        found = problemOf(broad.word, install, manifestsFirst(model, broad.copy, instruction));
      }
      if (found !== undefined) yield found;
    }
  },
});

function problemOf({ span }: Word, { name, verb, manifests }: ManifestInstall, edits?: readonly Edit[]): Problem {
  return {
    span,
    message: `All files are copied before \`${name}\`, so that any change makes it run again.`,
    help: `Copy only \`${manifests.slice(0, 2).join('` and `')}\` above it, and the rest below.`,
    related: [{ span: verb.span, message: 'The dependencies are installed here.' }],
    fixes: edits ? [{ title: 'Copy the rest below the install', safety: 'suggested', edits }] : [],
  };
}
