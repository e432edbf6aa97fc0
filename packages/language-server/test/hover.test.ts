import { describe, expect, test } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { ask, positionOf, serveText, wordsAt } from './serve-core.js';

const text = [
  '# syntax=docker/dockerfile:1',
  'ARG TAG=12',
  'FROM --platform=$BUILDPLATFORM debian:13-slim AS os',
  'ENV HOME_DIR=/srv/x TOKEN=abcdefghijkl',
  'USER 1000',
  'WORKDIR $HOME_DIR',
  'RUN --mount=type=cache,target=/root/.cache echo "😀" $HOME_DIR $TOKEN',
  'from os as app',
  'COPY --from=os --chmod=755 a /b/',
  '# plimsoll ignore=copy-consecutive, DL3045 reason="x"',
  'COPY c /d/',
  'HEALTHCHECK --interval=30s CMD x',
  'ONBUILD COPY --link a b',
  'CMD ["x"]',
  '',
].join('\r\n');

const markdown = { capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } } };

/** The words that are marked, and the first lines that are said of them. */
async function hoverOn(words: string, plus = 1, file = text): Promise<readonly [string, string] | null> {
  const client = await serveText(file, markdown);
  const hover = await ask<Hover | null>(client, 'textDocument/hover', { position: positionOf(file, words, plus) });
  return hover && [wordsAt(file, hover.range as never), (hover.contents as MarkupContent).value];
}

describe('a hover says what stands there', () => {
  test.each([
    ['COPY --from', 'COPY', 'COPY [FLAGS] SOURCE ... DESTINATION'],
    ['from os', 'from', 'FROM [--platform=PLATFORM] IMAGE'],
    ['--chmod', '--chmod', '`--chmod`: The mode of the copies'],
    ['--interval', '--interval', '`--interval`: How long to wait'],
    ['--link', '--link', '`--link`: Copies into a layer of its own'],
    ['type=cache', 'type=cache', '`cache`: A folder that stays from one build to the next.'],
    ['target=', 'target=/root/.cache', '`target`: Where it is in the container'],
    ['BUILDPLATFORM', 'BUILDPLATFORM', 'The platform of the machine that builds.'],
    ['TAG=12', 'TAG', '**TAG**: set by ARG in line 2, here `12`.'],
    ['HOME_DIR $TOKEN', 'HOME_DIR', '**HOME_DIR**: set by ENV in line 4, here `/srv/x`.'],
    ['TOKEN=abc', 'TOKEN', '**TOKEN**: set by ENV in line 4, here a secret.'],
    [
      'os --chmod',
      'os',
      '**os**: a stage that ends up in the image, from `debian:13-slim`.\n- User: `1000`\n- Working directory: `/srv/x`',
    ],
    ['debian', 'debian:13-slim', '**debian:13-slim**: a base image.\n- Debian 13 (trixie): supported until'],
    ['# syntax', '# syntax=docker/dockerfile:1', 'The frontend that reads the file.'],
    ['copy-consecutive', 'copy-consecutive', '**copy-consecutive**: '],
    ['DL3045', 'DL3045', '**copy-relative-no-workdir**: '],
  ])('at %j', async (words, marked, said) => {
    const hover = await hoverOn(words);
    expect(hover?.[0]).toBe(marked);
    expect(hover?.[1]).toContain(said);
  });

  test('and which rules have found something there, and why', async () => {
    const [marked, said] = (await hoverOn('MAINTAINER', 0, 'FROM debian:13\nMAINTAINER me\n')) ?? [];
    expect(marked).toBe('MAINTAINER');
    expect(said).toContain('Deprecated');
    expect(said).toContain('---\n\n**maintainer-deprecated**: ');
  });

  test('and nothing where there is nothing', async () => {
    expect(await hoverOn('😀', 0)).toBeNull();
  });
});

test('a client without Markdown gets text', async () => {
  const client = await serveText(text);
  const position = positionOf(text, 'HOME_DIR $TOKEN');
  const { contents } = await ask<Hover>(client, 'textDocument/hover', { position });
  expect(contents).toEqual({ kind: 'plaintext', value: 'HOME_DIR: set by ENV in line 4, here /srv/x.' });
});
