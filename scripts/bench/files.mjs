// What is measured: the corpus where it is, else the fixtures, and files made for the purpose.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../process.mjs';

/** The folder of Dockerfiles, relative to the working directory. */
export function folderOf() {
  const corpus = join(root, '..', 'shared', 'corpus');
  return relative(process.cwd(), existsSync(corpus) ? corpus : join(root, 'test-fixtures'));
}

/** All Dockerfiles in a folder, sorted. */
export function listDockerfiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /docker|containerfile/i.test(entry.name) &&
        !/\.(dockerignore|md|txt|ya?ml)$/i.test(entry.name),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

export const smallDockerfile =
  'FROM debian:13\nRUN apt-get update && apt-get install -y curl\nUSER 1000\nCMD ["curl", "--version"]\n';

const pattern = [
  '# install what the service needs',
  'RUN apt-get update && apt-get install -y --no-install-recommends curl=8.0 && rm -rf /var/lib/apt/lists/*',
  'ENV PATH=/opt/bin:$PATH LEVEL="info"',
  'COPY --chown=1000:1000 src/ /srv/src/',
  'RUN set -e; \\',
  '    for name in one two; do \\',
  '      echo "$name" >> /etc/names; \\',
  '    done',
  'LABEL org.example.line="a label"',
  'WORKDIR /srv/src',
];

/** A Dockerfile of that many lines. */
export function grownDockerfile(lines) {
  const text = Array.from({ length: lines - 1 }, (_, index) => pattern[index % pattern.length]);
  // The last line must not end in the middle of a continued one.
  text[text.length - 1] = 'WORKDIR /srv';
  for (let index = text.length - 2; text[index]?.endsWith('\\'); index -= 1) text[index] = 'WORKDIR /srv';
  return `FROM debian:13\n${text.join('\n')}\n`;
}
