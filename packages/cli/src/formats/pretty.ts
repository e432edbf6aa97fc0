import picocolors from 'picocolors';
import type { Finding, Severity, Source } from '@plimsoll/core';
import type { Counts } from '../summary.js';
import { codeFrame } from './code-frame.js';
import { counted } from './counted.js';
import type { Format, FormatSettings } from './format.js';
import { printable } from './printable.js';

/** For people: `path:line:column: severity: message [rule]`, as compilers write it, with the code below. */
export function pretty({ colors, links, width, quiet, facts }: FormatSettings): Format {
  const paint = picocolors.createColors(colors);
  const paints = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.blue,
    style: paint.cyan,
  } as const satisfies Record<Severity, unknown>;
  /** Whether a rule was named that has no link. */
  let namesRules = false;

  function ruleName({ ruleId, code }: Finding): string {
    const name = code === undefined ? ruleId : `${ruleId} ${code}`;
    const docs = links ? facts(ruleId)?.docs : undefined;
    if (docs === undefined) namesRules = true;
    return paint.dim(`[${docs === undefined ? name : `\u001b]8;;${docs}\u001b\\${name}\u001b]8;;\u001b\\`}]`);
  }

  function shown(finding: Finding, source: Source): string {
    const { severity, message, help, fixes, related, span } = finding;
    const color = paints[severity];
    const number = String(source.positionAt(span.start).line);
    const frame = codeFrame(source, span, Math.max(40, width - number.length - 6));
    const margin = paint.dim(`  ${' '.repeat(number.length)} |`);
    const lines = [
      `${paint.bold(place(span.start, source))}: ${color(severity)}: ${printable(message)} ${ruleName(finding)}`,
      `${paint.dim(`  ${number} |`)} ${frame.text}`.trimEnd(),
      `${margin} ${frame.indent}${color(frame.carets)}`,
    ];
    for (const one of related ?? [])
      lines.push(`  ${paint.dim('see')} ${place(one.span.start, source)}: ${printable(one.message)}`);
    const [fix] = fixes ?? [];
    if (help !== undefined) lines.push(`  ${paint.green('help:')} ${printable(help)}`);
    else if (fix !== undefined) lines.push(`  ${paint.green('fix:')} ${printable(fix.title)}`);
    return `${lines.join('\n')}\n\n`;
  }

  return {
    report: ({ source, findings }) => findings.map((finding) => shown(finding, source)).join(''),
    end: ({ counts, fixes }) => {
      if (quiet || counts.files === 0) return '';
      const hint = namesRules ? `${paint.dim('`plimsoll explain ID` says why a rule is there and what to do.')}\n` : '';
      return `${hint}${summaryLine(counts, fixes === undefined)}\n`;
    },
  };
}

function place(offset: number, source: Source): string {
  const { line, column } = source.positionAt(offset);
  return `${printable(source.path)}:${line}:${column}`;
}

/** `3 files, 2 errors, 5 warnings, 1 info; 4 fixable with --fix, 2 more with --fix=suggested`; the last part if `saysFixable`. */
export function summaryLine(counts: Counts, saysFixable = true): string {
  const { files, errors, warnings, infos, styles } = counts;
  const parts = [
    [errors, 'error'],
    [warnings, 'warning'],
    [infos, 'info'],
    [styles, 'style'],
  ] as const;
  const found = parts.filter(([count]) => count > 0).map(([count, name]) => counted(count, name));
  const line = [counted(files, 'file'), ...(found.length > 0 ? found : ['nothing to report'])].join(', ');
  return saysFixable ? line + fixableText(counts) : line;
}

function fixableText({ fixable, suggested }: Counts): string {
  if (fixable === 0) return suggested === 0 ? '' : `; ${suggested} fixable with --fix=suggested`;
  return `; ${fixable} fixable with --fix${suggested === 0 ? '' : `, ${suggested} more with --fix=suggested`}`;
}
