import { hadolintFlags, type HadolintFlag } from './flags.js';

const width = 100;
const column = 32;

/** The page of `plimsoll hadolint --help`. */
export function hadolintHelp(): string {
  return `plimsoll hadolint [FLAGS] DOCKERFILE...

Lints as hadolint 2.15.1 does: its flags, variables, config, comments, codes, reports and exit codes.

DOCKERFILE: any number of files, or - (standard input).

${hadolintFlags.map(rowOf).join('')}
Exit codes: 0 nothing at or above the threshold, 1 something there, or something could not be done.
With codeclimate or codacy among the formats it is 0 whatever is found.
`;
}

function rowOf({ name, short, value, variable, description }: HadolintFlag): string {
  const head = `  ${short === undefined ? '   ' : `-${short},`} --${name}${value === undefined ? '' : ` ${value}`}`;
  const words = `${description}${variable === undefined ? '' : ` (${variable})`}`.split(' ');
  const lines: string[] = [];
  let line = head.length < column ? head.padEnd(column) : `${head}\n${' '.repeat(column)}`;
  let length = column;
  for (const word of words) {
    if (length + word.length + 1 > width) {
      lines.push(line.trimEnd());
      line = ' '.repeat(column);
      length = column;
    }
    line += `${word} `;
    length += word.length + 1;
  }
  return `${[...lines, line.trimEnd()].join('\n')}\n`;
}
