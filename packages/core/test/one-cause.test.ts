import { expect, test } from 'vitest';
import { createLinter } from '../src/linter/linter.js';
import { memoryHost } from './memory-host.js';

const path = '/project/Dockerfile';

/** What these presets say of a text, without the rules that have nothing to do with its cause: `line rule`. */
async function told(preset: 'recommended' | 'security', text: string, among: readonly string[]): Promise<string[]> {
  const { findings, source } = await createLinter(memoryHost({ [path]: text }), { extends: [preset] }).lint(path, text);
  return findings
    .filter(({ ruleId }) => among.includes(ruleId))
    .map(({ ruleId, span }) => `${source.positionAt(span.start).line} ${ruleId}`);
}

const cases = [
  {
    name: 'the password of a server',
    text: 'FROM mysql:9.4\nENV MYSQL_ROOT_PASSWORD=root\n',
    among: ['secret-in-arg-env-name', 'default-credential-env'],
    recommended: ['2 default-credential-env'],
  },
  {
    name: 'an ARG that an ENV takes over',
    text: "FROM php:8.4-cli\nARG COMPOSER_AUTH='{}'\nENV COMPOSER_AUTH=${COMPOSER_AUTH}\n",
    among: ['secret-in-arg-env-name', 'secret-arg-dataflow'],
    recommended: ['2 secret-in-arg-env-name', '3 secret-arg-dataflow'],
  },
  {
    name: 'a user that is made and not used',
    text: 'FROM alpine:3.22\nRUN adduser -D -H app\nENTRYPOINT ["/usr/bin/mc"]\n',
    among: ['user-missing', 'user-created-unused', 'base-image-privileged-default'],
    recommended: ['1 user-missing'],
    security: ['2 user-created-unused'],
  },
  {
    name: 'a base with a variant that is not root',
    text: 'FROM nginx:1.29.8\nCOPY site /usr/share/nginx/html\n',
    among: ['user-missing', 'user-created-unused', 'base-image-privileged-default'],
    recommended: ['1 user-missing'],
    security: ['1 base-image-privileged-default'],
  },
  {
    name: 'an image that only adds to a base with such a variant',
    text: 'FROM nginx:1.29.8\nRUN apt-get update && apt-get install -y nginx-module-perl\n',
    among: ['user-missing', 'user-created-unused', 'base-image-privileged-default'],
    recommended: [],
  },
  {
    name: 'the socket of Docker',
    text: 'FROM debian:13\nVOLUME /var/run/docker.sock\n',
    among: ['docker-socket', 'volume-sensitive-dir'],
    recommended: ['2 volume-sensitive-dir'],
    security: ['2 docker-socket'],
  },
  {
    name: 'sources that are cloned, installed and left',
    text: 'FROM gcc:15\nRUN git clone https://example.com/app.git /usr/src/app && make -C /usr/src/app install\n',
    among: ['source-tree-leftover', 'git-clone-shallow'],
    recommended: ['2 source-tree-leftover'],
    security: ['2 git-clone-shallow'],
  },
] as const;

test.each(cases)('one finding for $name', async ({ text, among, recommended, ...rest }) => {
  expect(await told('recommended', text, among)).toEqual(recommended);
  expect(await told('security', text, among)).toEqual('security' in rest ? rest.security : recommended);
});
