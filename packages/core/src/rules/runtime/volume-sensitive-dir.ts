import { volumeWords } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

/** Folders of the kernel, of the system's programs and settings, and Docker's own door. */
const sensitive: Readonly<Record<string, string>> = {
  '/': 'the whole file system',
  '/dev': 'a folder of the kernel',
  '/proc': 'a folder of the kernel',
  '/sys': 'a folder of the kernel',
  ...Object.fromEntries(
    '/bin /sbin /lib /lib32 /lib64 /usr /usr/bin /usr/sbin /usr/lib /usr/lib64 /etc /boot /var'
      .split(' ')
      .map((path) => [path, 'a folder of the system']),
  ),
  '/var/run/docker.sock': 'Docker’s socket',
  '/run/docker.sock': 'Docker’s socket',
};

export default defineRule({
  summary: 'Declare volumes for data, not for folders of the system.',
  why: 'A volume keeps what was there when it was made. Over `/etc`, `/usr` or `/var` it hides the files of every later image, security fixes among them; `/dev`, `/proc` and `/sys` belong to the kernel, and a container with a volume at `/` does not start. Docker’s socket is a file of the host, which only `docker run -v` can mount.',
  severity: 'warning',
  presets: { recommended: 'warning', security: { level: 'warning', options: { report: 'rest' } } },
  on: { kinds: ['volume'] },
  looks: 'above',
  options: {
    report: option.choice({
      default: 'all',
      choices: ['all', 'rest'],
      description: 'All, or only what `docker-socket` does not speak of.',
    }),
  },
  examples: [{ bad: 'FROM debian:13\nVOLUME ["/etc"]\n', good: 'FROM debian:13\nVOLUME ["/etc/app"]\n' }],
  *check(model, { report }) {
    for (const { word, path } of volumeWords(model)) {
      const what = Object.hasOwn(sensitive, path) ? sensitive[path] : undefined;
      if (what === undefined || (report === 'rest' && path.endsWith('.sock'))) continue;
      yield {
        span: word.span,
        message: `\`${path}\` is ${what}.`,
        help: path.endsWith('.sock')
          ? 'Leave it out, and mount it with `docker run -v` where it is needed.'
          : 'Name the folder with the data.',
      };
    }
  },
});
