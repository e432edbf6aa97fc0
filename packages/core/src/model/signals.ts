/** The signals of Linux by their names, as Docker knows them. */
const names =
  /^(?:ABRT|ALRM|BUS|CHLD|CLD|CONT|FPE|HUP|ILL|INT|IO|IOT|KILL|PIPE|POLL|PROF|PWR|QUIT|SEGV|STKFLT|STOP|SYS|TERM|TRAP|TSTP|TTIN|TTOU|URG|USR1|USR2|VTALRM|WINCH|XCPU|XFSZ|RTMIN(?:\+(?:[1-9]|1[0-5]))?|RTMAX(?:-(?:[1-9]|1[0-4]))?)$/;

/** The names that people mean most: what a misspelt one is compared with. */
export const commonSignals: readonly string[] = [
  'SIGTERM',
  'SIGINT',
  'SIGQUIT',
  'SIGKILL',
  'SIGHUP',
  'SIGUSR1',
  'SIGUSR2',
  'SIGWINCH',
  'SIGRTMIN+3',
];

/** Whether Docker takes a text for a signal: a name with or without `SIG`, in any case, or a number other than 0. */
export function isSignal(text: string): boolean {
  if (/^[+-]?\d+$/.test(text)) return /[1-9]/.test(text) && fits(text);
  return names.test(text.toUpperCase().replace(/^SIG/, ''));
}

/** Whether a number has at most 64 bits. */
function fits(text: string): boolean {
  const digits = text.replace(/^[+-]?0*/, '');
  if (digits.length > 19) return false;
  const limit = text.startsWith('-') ? 2n ** 63n : 2n ** 63n - 1n;
  return BigInt(digits) <= limit;
}

/** The names by number from 1, on amd64, arm64 and what else numbers them so. */
const numbered =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS';

/** The full name of a signal, `SIGTERM` for `15` and `term`; undefined for what is none, and for numbers without a name. */
export function canonicalSignal(text: string): string | undefined {
  if (!isSignal(text)) return undefined;
  if (!/^[+-]?\d+$/.test(text)) return `SIG${text.toUpperCase().replace(/^SIG/, '')}`;
  const number = Number(text);
  const name = numbered.split(' ')[number - 1];
  if (name !== undefined) return `SIG${name}`;
  if (number === 34 || number === 64) return number === 34 ? 'SIGRTMIN' : 'SIGRTMAX';
  if (number > 34 && number < 50) return `SIGRTMIN+${number - 34}`;
  return number >= 50 && number < 64 ? `SIGRTMAX-${64 - number}` : undefined;
}
