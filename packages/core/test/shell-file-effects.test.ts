import { describe, expect, test } from 'vitest';
import type { FileEffect } from '../src/shell/file-effects.js';
import { fileEffectsOf } from '../src/shell/file-effects.js';
import { commandsIn, scriptsIn } from './shell-sketch.js';

function value(known: FileEffect['mode']): string {
  return known?.known === true ? known.value : '?';
}

/** An effect in a few words: `copy -r a > b`, `mode 755 a`. */
function effectText(effect: FileEffect): string {
  const { kind, path, to, from, mode, owner } = effect;
  return [
    kind,
    effect.recursive === true ? '-r' : '',
    effect.partial === true ? 'some' : '',
    effect.append === true ? 'append' : '',
    effect.folder === true ? 'folder' : '',
    mode === undefined ? '' : value(mode),
    owner === undefined ? '' : value(owner),
    path.text,
    to === undefined ? '' : `> ${to.text}`,
    from === undefined ? '' : `< ${from.text}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

describe('fileEffectsOf', () => {
  test.each([
    ['rm a b', 'delete a; delete b'],
    ['rm -rf /var/lib/apt/lists/*', 'delete -r /var/lib/apt/lists/*'],
    ['rmdir a', 'delete a'],
    ['find /x -name y -delete', 'delete -r some /x'],
    ['find /x -name y', ''],
    ['mkdir -p -m 755 a b', 'create folder 755 a; create folder 755 b'],
    ['touch a', 'create a'],
    ['cp -r a b c', 'copy -r a > c; copy -r b > c'],
    ['cp -t d a b', 'copy a > d; copy b > d'],
    ['mv a b', 'move -r a > b'],
    ['ln -sf a b', 'create b < a'],
    ['install -d -m 700 a', 'create folder 700 a'],
    ['install -o root -m755 a b', 'copy 755 root a > b'],
    ['chmod -R 777 a b', 'mode -r 777 a; mode -r 777 b'],
    ['chmod +x a', 'mode +x a'],
    ['chmod -x a', 'mode -x a'],
    ['chmod "$M" a', 'mode ? a'],
    ['chown -R a:b /c', 'owner -r a:b /c'],
    ['chgrp a /c', 'owner :a /c'],
    ['chown --reference=x a', 'owner a'],
    ['tee -a f', 'write append f'],
    ['echo a > f', 'write f'],
    ['echo a >> "$F"', 'write append "$F"'],
    ['echo a > /dev/null 2>&1', ''],
    ['a < f', 'read f'],
    ['a &> f', 'write f'],
    ['cat a - b', 'read a; read b'],
    ['. ./a', 'read ./a'],
    ['sed -i s/a/b/ f g', 'write f; write g'],
    ['sed -i.bak -e s/a/b/ f', 'write f'],
    ['sed -ri "s/a/b/" f', 'write f'],
    ['sed s/a/b/ f', ''],
    ['perl -pi -e s/a/b/ f', 'write f'],
    ['curl -fsSL -o f https://x/y', 'download f < https://x/y'],
    ['curl -fsSLo f https://x/y', 'download f < https://x/y'],
    ['curl -O https://x/y.tgz?z', 'download y.tgz < https://x/y.tgz?z'],
    ['curl -O https://x/y-${V}.tgz', 'download y-${V}.tgz < https://x/y-${V}.tgz'],
    ['curl --output-dir /d -O https://x/y', 'download /d/y < https://x/y'],
    ['curl https://x/y', ''],
    ['curl -o - https://x/y', ''],
    ['curl https://x/y > f', 'write f'],
    ['curl -H "a: b" -o a https://x/a -o b https://x/b', 'download a < https://x/a; download b < https://x/b'],
    ['wget https://x/y', 'download y < https://x/y'],
    ['wget -qO f https://x/y', 'download f < https://x/y'],
    ['wget -qO- https://x/y', ''],
    ['wget -P /d https://x/y', 'download /d/y < https://x/y'],
    ['wget --output-document=f https://x/y', 'download f < https://x/y'],
    ['tar xzf a.tgz', 'extract a.tgz'],
    ['tar -xzf a.tgz -C /b --strip-components=1', 'extract some a.tgz > /b'],
    ['tar -xzf a.tgz -C /b bin/app', 'extract some a.tgz > /b'],
    ['tar xfC a.tgz /b', 'extract a.tgz > /b'],
    ['tar --extract --file=a.tgz --directory /b', 'extract a.tgz > /b'],
    ['tar xz -C /b', 'create folder /b'],
    ['tar xzf -', ''],
    ['tar czf a.tgz b', 'write a.tgz; read -r b'],
    ['unzip -q a.zip -d /b', 'extract a.zip > /b'],
    ['unzip -l a.zip', ''],
    ['gunzip a.gz', 'extract a.gz; delete a.gz'],
    ['gzip -dk a.gz', 'extract a.gz'],
    ['git clone --depth 1 https://x/y.git', 'download y < https://x/y.git'],
    ['git clone -b v1 https://x/y.git z', 'download z < https://x/y.git'],
    ['git pull', ''],
    ['unknown a b', ''],
  ])('%s', (body, expected) => {
    const effects = commandsIn(`RUN ${body}`).flatMap(fileEffectsOf);
    expect(effects.map(effectText).join('; ')).toBe(expected);
  });

  test('a name from inside a word has its own place', () => {
    const text = 'RUN curl -ofile https://x/y';
    const [effect] = scriptsIn(text).scripts.flatMap(({ commands }) => commands.flatMap(fileEffectsOf));
    expect(text.slice(effect?.path.span.start, effect?.path.span.end)).toBe('file');
  });
});
