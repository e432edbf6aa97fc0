import type { ActiveRule } from '../config/active-rules.js';
import type { Host, ShellcheckAnswer, ShellcheckComment } from '../config/host.js';
import type { Finding } from '../finding/finding.js';
import type { Need, PlacedScript, ShellcheckNeed } from '../model/facts.js';
import type { Source } from '../text/source.js';
import { placingOf } from './place-comment.js';

/** What ShellCheck says of a file. */
export interface ShellcheckRun {
  readonly findings: readonly Finding[];
  /** Those whose code is off, at the severity they would have. */
  readonly silent: readonly Finding[];
  /** Whether it answered for every script. */
  readonly ran: boolean;
  /** Whether it may say more when it is waited for. */
  readonly unfinished: boolean;
  readonly notices: readonly string[];
}

const nothing: ShellcheckRun = { findings: [], silent: [], ran: false, unfinished: false, notices: [] };

/** Starts to ask ShellCheck, if a rule needs it; the promise never rejects. */
export async function askShellcheck(
  needs: readonly Need[],
  host: Host,
  folders: readonly string[],
  quick: boolean,
): Promise<{ readonly need: ShellcheckNeed; readonly answer: ShellcheckAnswer } | undefined> {
  const need = needs.find((one) => one.kind === 'shellcheck');
  if (need === undefined || host.shellcheck === undefined) return undefined;
  try {
    const { program, enable } = need;
    const answer = await host.shellcheck({
      program,
      enable,
      get scripts() {
        return need.scripts;
      },
      folders,
      quick,
    });
    return { need, answer };
  } catch {
    return undefined;
  }
}

/** The findings in an answer, at their places in the file and at the levels of their codes. */
export function shellcheckRun(
  source: Source,
  asked: Awaited<ReturnType<typeof askShellcheck>>,
  rules: readonly ActiveRule[],
): ShellcheckRun {
  const rule = asked && rules.find(({ id }) => id === 'shellcheck');
  if (asked === undefined || rule === undefined) return nothing;
  const { need, answer } = asked;
  if (answer.kind === 'missing') {
    return rule.isNamed === true ? { ...nothing, notices: [missing(need.program)] } : nothing;
  }
  const { lists, notice } = answer;
  const findings: Finding[] = [];
  const silent: Finding[] = [];
  for (const [index, list] of lists.entries()) {
    const script = need.scripts[index];
    if (script === undefined || list === undefined) continue;
    for (const finding of findingsIn(source, script, list)) {
      const severity = rule.codeLevel?.(finding.code, finding.severity) ?? finding.severity;
      if (severity === 'off') silent.push(finding);
      else findings.push({ ...finding, severity });
    }
  }
  const isWhole = lists.every((list) => list !== undefined);
  return {
    findings,
    silent,
    ran: isWhole && lists.length > 0,
    unfinished: !isWhole && notice === undefined,
    notices: notice === undefined ? [] : [notice],
  };
}

function missing(program: string): string {
  const where = program === 'shellcheck' ? 'ShellCheck is not on PATH' : `There is no ShellCheck \`${program}\``;
  return `${where}, so nothing is checked with it; install it, or set \`shellcheck: off\`.`;
}

/** Each at ShellCheck's own severity. */
function findingsIn(
  { text }: Source,
  script: PlacedScript,
  comments: readonly ShellcheckComment[],
): readonly (Finding & { readonly code: string })[] {
  if (comments.length === 0) return [];
  const { spanOf, fixOf } = placingOf(text, script);
  return comments.flatMap((comment) => {
    const code = `SC${comment.code}`;
    const span = spanOf(comment);
    if (span === undefined) return [];
    const fix = fixOf(comment);
    return {
      ruleId: 'shellcheck',
      code,
      severity: comment.level,
      span,
      message: sentence(comment.message),
      help: `See https://www.shellcheck.net/wiki/${code}`,
      ...(fix === undefined ? {} : { fixes: [fix] }),
    };
  });
}

/** One line that ends like a sentence. */
function sentence(message: string): string {
  const line = message.trim().replaceAll(/\s+/g, ' ');
  return /[.?!]$/.test(line) ? line.replace(/ \.$/, '.') : `${line}.`;
}
