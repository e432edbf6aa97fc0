import type { Fix } from '../../finding/finding.js';
import { ignoredDirectives, meantIn, type IgnoredDirective } from '../../model/ignored-directives.js';
import { defineRule } from '../../rule/define-rule.js';
import { moveToTop, removeIndentation, removeLine } from '../../rule/directive-edits.js';
import type { Directive, DirectiveName } from '../../syntax/directive.js';
import type { Source } from '../../text/source.js';

export default defineRule({
  summary: 'Put directives on the first lines of the file.',
  why: 'BuildKit looks for directives from the first line on, and stops at the first line that is none: a comment, an empty line, an instruction. What stands below is a comment to it, and another frontend or another escape character is used than the file says.',
  unfixed: 'moving it would change how the rest of the file is read',
  severity: 'warning',
  presets: { recommended: 'warning' },
  options: {},
  examples: [
    {
      bad: '# The image of our web server.\n# syntax=docker/dockerfile:1\nFROM nginx:1.31\n',
      good: '# syntax=docker/dockerfile:1\n# The image of our web server.\nFROM nginx:1.31\n',
    },
  ],
  *check(model) {
    const { source, directives } = model;
    const above = new Map<DirectiveName, Directive>();
    for (const ignored of ignoredDirectives(model)) {
      const { directive, cause, isIndentation } = ignored;
      const span = meantIn(directive);
      if (span === undefined) continue;
      const obeyed = directives[directive.name];
      const other = obeyed ?? above.get(directive.name);
      if (other === undefined) above.set(directive.name, directive);
      const reason = { span: cause, message: 'From here on no directive is read.' };
      const reasons = cause.end === directive.span.end ? [] : [reason];
      const related = obeyed ? [{ span: obeyed.span, message: 'This one counts.' }] : reasons;
      const where = obeyed ? `the directive on line ${obeyed.line} counts` : 'it counts only on the first lines';
      const isCheck = directive.name === 'check';
      const written = isCheck ? '`error` of `# check=`' : `\`# ${directive.name}=\``;
      const helpForOther = isCheck && obeyed ? `Write it on line ${obeyed.line}, behind a \`;\`.` : 'Remove it.';
      yield {
        span,
        message: `${written} is ignored here: ${where}${isIndentation ? ', not indented' : ''}.`,
        help: other ? helpForOther : isIndentation ? 'Remove the indentation.' : 'Move it to the first line.',
        related,
        fixes: other ? fixesBeside(source, directive, other) : fixesOf(source, ignored),
      };
    }
  },
});

function fixesBeside(source: Source, directive: Directive, other: Directive): readonly Fix[] {
  if (directive.value !== other.value) return [];
  return [{ title: 'Remove it', safety: 'safe', effect: 'none', edits: removeLine(source, directive) }];
}

/** Another escape character or an older version reads the file in another way; the newest stable version does not. */
function fixesOf(source: Source, { directive, cause, isIndentation, isNameTaken }: IgnoredDirective): readonly Fix[] {
  const { name, value } = directive;
  // `error=true` makes an error of each of BuildKit's warnings: a build that works may end.
  if (name === 'check' || (isIndentation && opensMore.test(source.lineText(directive.line + 1)))) return [];
  // No `#!` stands above an escape directive that works.
  if (isNameTaken || (name === 'escape' && source.text.startsWith('#!', cause.start))) return [];
  if (name === 'escape' && value === '`' && !isForBackticks(source.text)) return [];
  const fix = isIndentation
    ? { title: 'Remove the indentation', edits: removeIndentation(source, cause) }
    : { title: 'Move it to the top', edits: moveToTop(source, directive) };
  const isSafe = name === 'syntax' && /^docker\/dockerfile(?::(?:1|latest))?$/.test(value);
  return [isSafe ? { ...fix, safety: 'safe', effect: 'none' } : { ...fix, safety: 'suggested' }];
}

/** Whether the lines of a file are written for the backtick: they go on with it, or name paths of Windows, and none goes on with a backslash. */
function isForBackticks(text: string): boolean {
  return /^(?![ \t]*#).*(?:`[ \t]*\r?$|\b[a-z]:\\)/im.test(text) && !/^(?![ \t]*#).*\\[ \t]*\r?$/m.test(text);
}

/** A line that would count too, if the one above it counted. */
const opensMore = /^\s*#\s*(?:escape|check)\s*=/i;
