import type { Fix, Problem } from '../../finding/finding.js';
import { frontendMistake } from '../../model/meant-frontend.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Comment } from '../../syntax/comment.js';
import type { Source } from '../../text/source.js';
import { nearest } from '../../text/nearest.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Spell directives and the frontend right.',
  why: 'BuildKit knows the directives `syntax`, `escape` and `check`, written `# name=value`. Anything else is a comment, so that a slip of the pen switches a directive off, and all below it, and nobody is told. With a frontend that does not exist the build stops.',
  severity: 'error',
  presets: { recommended: 'error' },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: '# synatx=docker/dockerfile:1\nFROM debian:13\nRUN id\n',
      good: '# syntax=docker/dockerfile:1\nFROM debian:13\nRUN id\n',
    },
    {
      bad: '# syntax=docker/dokcerfile:1\nFROM debian:13\nRUN id\n',
      good: '# syntax=docker/dockerfile:1\nFROM debian:13\nRUN id\n',
    },
  ],
  *check({ directives: { syntax }, comments, instructions, source, begin }) {
    const mistake = syntax && frontendMistake(syntax.value);
    if (mistake) {
      const { meant, ...problem } = mistake;
      const span = syntax.valueSpan;
      yield { span, ...problem, fixes: meant === undefined ? [] : [change(span, meant)] };
    }
    // What has a beginning left out begins behind an instruction.
    const firstLine = begin > 0 ? 0 : (instructions[0]?.line ?? Infinity);
    for (const comment of comments) {
      if (comment.insideInstruction) continue;
      const problem = misspelt(comment, source, comment.line < firstLine);
      if (problem) yield problem;
    }
  },
});

const form = /^([a-z][\w-]{2,11})(\s*=\s*|\s*:\s*|\s+)(\S.*)$/i;

/** A comment that was to be a directive; below the first instruction only a check can be meant. */
function misspelt({ text, span }: Comment, { text: file }: Source, isAbove: boolean): Problem | undefined {
  const start = file.indexOf(text, span.start + 1);
  if (isAbove && /^(?:syntax|escape|check)\s*=$/i.test(text)) {
    const message = `Without a value \`${text}\` is a comment, and no directive.`;
    return { span: { start, end: start + text.length }, message, help: 'Write the value, or remove the line.' };
  }
  const [, key = '', sign = '', value = ''] = form.exec(text) ?? [];
  const hasSign = sign.trim() === '=';
  const meant = nameOf(value, hasSign);
  const name = meant && nearest(key, [meant]);
  const isSpelt = key.toLowerCase() === name;
  if (name === undefined || (name !== 'check' && !isAbove) || (isSpelt && hasSign)) return undefined;
  const keySpan = { start, end: start + key.length };
  const wrong = { start, end: keySpan.end + sign.length };
  if (isSpelt) {
    const message = 'This is a comment, and no directive.';
    return { span: wrong, message, help: `Write \`${name}=\`.`, fixes: [change(wrong, `${name}=`)] };
  }
  const help = `Did you mean \`${name}\`?`;
  const fix = hasSign ? change(keySpan, name) : change(wrong, `${name}=`);
  return { span: keySpan, message: `There is no directive \`${key}\`.`, help, fixes: [fix] };
}

/** The directive that has such a value; undefined for prose. */
function nameOf(value: string, hasSign: boolean): string | undefined {
  if (value === '\\' || value === '`') return 'escape';
  if (/^(?:skip|error|experimental)=\w/.test(value)) return 'check';
  const image = hasSign ? /^[\w.-]+(?::\d+)?\/[\w./:@-]+$/ : /^(?:docker\.io\/)?docker\/dockerfile(?::[\w.-]+)?$/;
  return image.test(value) ? 'syntax' : undefined;
}

function change(span: Span, text: string): Fix {
  return { title: `Change it to \`${text}\``, safety: 'suggested', edits: [{ span, text }] };
}
