import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.js';
import { callsIn } from './shell-calls.js';

describe('insertFlag', () => {
  test.each([
    ['RUN apt-get install a', 'RUN apt-get install --flag a'],
    ['RUN apt-get -q install a', 'RUN apt-get -q install --flag a'],
    ['RUN apt-get install -y a', 'RUN apt-get install -y --flag a'],
    ['RUN apt-get install a -y && b', 'RUN apt-get install a -y --flag && b'],
    ['RUN pip install -r x.txt a', 'RUN pip install -r x.txt --flag a'],
    ['RUN apt-get install \\\n  a', 'RUN apt-get install --flag \\\n  a'],
    ['RUN zypper -n in a', 'RUN zypper -n in --flag a'],
    ['RUN yarn', 'RUN yarn --flag'],
    ['RUN npm install a -- -b', 'RUN npm install --flag a -- -b'],
    ['RUN pacman -S a', 'RUN pacman -S --flag a'],
    ['RUN ["apt-get", "install", "a"]', 'RUN ["apt-get", "install", "--flag", "a"]'],
    ['RUN ["apt-get", "install", "a", "-y"]', 'RUN ["apt-get", "install", "a", "-y", "--flag"]'],
    ['RUN ["sh", "-c", "apt-get install a"]', 'RUN ["sh", "-c", "apt-get install --flag a"]'],
    ["RUN sh -c 'apt-get install a'", "RUN sh -c 'apt-get install --flag a'"],
    ['RUN <<EOF\napt-get install a\nEOF', 'RUN <<EOF\napt-get install --flag a\nEOF'],
  ])('%s', (text, expected) => {
    const edit = callsIn(text)[0]?.insertFlag('--flag');
    expect(edit === undefined ? undefined : applyEdits(text, [edit])).toBe(expected);
  });

  test('what JSON must escape is escaped', () => {
    const texts = ['RUN ["apt-get", "install", "a"]', 'RUN ["sh", "-c", "apt-get install a"]'];
    const edited = texts.map((text) =>
      applyEdits(
        text,
        callsIn(text).map((call) => call.insertFlag('-o="x"')),
      ),
    );
    expect(edited).toEqual([
      'RUN ["apt-get", "install", "-o=\\"x\\"", "a"]',
      'RUN ["sh", "-c", "apt-get install -o=\\"x\\" a"]',
    ]);
  });
});
