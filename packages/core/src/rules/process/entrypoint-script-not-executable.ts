import type { Fix, Problem } from '../../finding/finding.js';
import { entrypointScript, entrypointScriptNeeds, type EntrypointScript } from '../../model/entrypoint-script.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';
import { insertAfter, replace } from '../../text/edit.js';

export default defineRule({
  summary: 'Copy a start script so that it can be started.',
  why: 'A file keeps the mode that it has in the build context, and Windows has none. Without the right to execute it the container ends with "permission denied". With the line ends of Windows the first line names a program that does not exist: "no such file or directory". Without `#!` the system does not know what to do with it: "exec format error".',
  unfixed: 'the script comes with a whole folder',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY <<\'EOF\' /entrypoint.sh\n#!/bin/sh\nexec node server.js\nEOF\nENTRYPOINT ["/entrypoint.sh"]\n',
      good: 'FROM node:24\nCOPY --chmod=0755 <<\'EOF\' /entrypoint.sh\n#!/bin/sh\nexec node server.js\nEOF\nENTRYPOINT ["/entrypoint.sh"]\n',
    },
  ],
  needs: entrypointScriptNeeds,
  *check(model) {
    const script = entrypointScript(model);
    const problem = script && problemOf(model, script);
    if (problem !== undefined) yield problem;
  },
});

function problemOf({ source }: Model, script: EntrypointScript): Problem | undefined {
  const { span, name, text, copy, isRunByShell, instruction } = script;
  const written = source.text;
  const related = [{ span: copy.keywordSpan, message: 'It is copied here.' }];
  if (/^#![^\n]*\r\n/.test(text) && !/dos2unix|\\r/.test(written)) {
    return {
      span,
      message: `\`${name}\` has the line ends of Windows.`,
      help: 'Save it with the line ends of Unix, and keep it so with `*.sh text eol=lf` in `.gitattributes`.',
      related,
    };
  }
  if (isRunByShell) return undefined;
  // A shell runs what has no first line too.
  if (instruction.json !== undefined && /\.(sh|bash)$/.test(name) && !text.startsWith('#!') && text.trim() !== '')
    return { span, message: `\`${name}\` has no \`#!\` line.`, help: 'Begin it with `#!/bin/sh`.', related };
  if (isLocked(script, written)) {
    return {
      span,
      message: `\`${name}\` must not be executed.`,
      help: 'Copy it with `--chmod=0755`.',
      related,
      fixes: fixesFor(script),
    };
  }
  return undefined;
}

/** Whether nobody may execute it: neither by its mode in the context, nor by what COPY or a RUN sets. */
function isLocked({ copy, isExecutable, name }: EntrypointScript, written: string): boolean {
  const mode = flagOf(copy, 'chmod')?.value?.text;
  if (mode !== undefined) return /^[0-7]+$/.test(mode) && !/[1357]/.test(mode);
  if (isExecutable !== false) return false;
  const lines = written.split('\n');
  // Any chmod of it, of all, or of its folder may do it; so may install, and one over several lines.
  return !lines.some((line) => {
    if (/\binstall\s+-\w{0,8}[mD]|\bicacls\b/.test(line)) return true;
    if (!/chmod|\+x/.test(line)) return false;
    return line.includes(name) || /-R|\*|\$|\{\}|--recursive|\\\r?$/.test(line);
  });
}

function fixesFor({ copy }: EntrypointScript): readonly Fix[] {
  const [only, another] = copy.sources;
  if (only === undefined || another !== undefined || /[*?[]|\/$|^\.?$/.test(only.text)) return [];
  const flag = flagOf(copy, 'chmod');
  const edit = flag === undefined ? insertAfter(copy.keywordSpan, ' --chmod=0755') : replace(flag.span, '--chmod=0755');
  return [{ title: 'Copy it with `--chmod=0755`', safety: 'safe', effect: 'files', edits: [edit] }];
}
