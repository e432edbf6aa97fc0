import type { Span } from '../text/span.js';

/** An option of `# check=`: `skip`, `error` or `experimental` with its value. */
export interface CheckOption {
  /** Empty where there is no `=`. */
  readonly key: string;
  readonly value: string;
  /** The offset of the value in the file. */
  readonly valueStart: number;
  readonly span: Span;
  /** Whether BuildKit takes it; one that it does not makes the whole directive an error, and the whole comment none. */
  readonly isValid: boolean;
}

/** The options of a `check=` whose value begins at `start`; there are three at most, as BuildKit splits them. */
export function checkOptions(value: string, start: number): readonly CheckOption[] {
  if (value.trim() === '') return [];
  const [first = '', second, ...rest] = value.split(';');
  const parts = [first, ...(second === undefined ? [] : [second]), ...(rest.length === 0 ? [] : [rest.join(';')])];
  let at = start;
  return parts.map((part) => {
    const sign = part.indexOf('=');
    const end = sign < 0 ? part.length : sign;
    const key = sign < 0 ? '' : part.slice(0, end).trim();
    const option = {
      key,
      value: part.slice(end + 1),
      valueStart: at + end + 1,
      span: { start: at, end: at + part.length },
    };
    at += part.length + 1;
    return { ...option, isValid: isValid(option) };
  });
}

function isValid({ key, value }: Pick<CheckOption, 'key' | 'value'>): boolean {
  if (key === 'error') return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value.trim());
  return key === 'skip' || key === 'experimental';
}

/** What a valid `check=` says: the last of each option counts. */
export interface CheckSettings {
  readonly isError: boolean;
  /** The names of experimental checks that it turns on, or all of them. */
  readonly experimental: readonly string[] | 'all';
}

/** The settings of a `check=` directive beside `skip`; none of them where one option is wrong. */
export function checkSettings(value: string): CheckSettings {
  const options = checkOptions(value, 0);
  const valid = options.every((option) => option.isValid) ? options : [];
  const error = valid.findLast(({ key }) => key === 'error')?.value.trim() ?? 'false';
  const experimental = valid.findLast(({ key }) => key === 'experimental')?.value.trim() ?? '';
  return {
    isError: /^(?:1|t|true)$/i.test(error),
    experimental: experimental === 'all' ? 'all' : experimental.split(',').map((name) => name.trim()),
  };
}
