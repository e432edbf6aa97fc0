import { describe, expect, test } from 'vitest';
import type { PackageWord } from '../src/shell/package-call.js';
import { callsIn, readCalls } from './shell-calls.js';

describe('packages', () => {
  test.each([
    [
      'apt-get install a=1.2-3 b/sid c:i386 ./d.deb /x/e.deb f=$V $G h-$I',
      'apt-get install a@1.2-3 b@? c:i386 ./d.deb@?:path /x/e.deb@?:path f@? ?@?:unknown ?@?',
    ],
    ['apt-get install -y g++ a* "b=$V"', 'apt-get install g++ a* b@?'],
    [
      "apk add a=1 b~1 'c~=1.2' 'd>1' e@edge 'f=1@edge' ./g.apk",
      'apk install a@1 b@1 c@1.2 d@>1 e@? f@1 ./g.apk@?:path',
    ],
    ['pip install a==1.0 "b>=1,<2" c~=1.4 "d[x,y]==2" e', 'pip install a@1.0 b@>=1,<2 c@~=1.4 d@2 e'],
    [
      'pip install . ./x "/y[dev]" z.whl a-1.0.tar.gz',
      'pip install .@?:path ./x@?:path /y[dev]@?:path z.whl@?:path a-1.0.tar.gz@?:path',
    ],
    [
      'pip install git+https://x/y@v1 https://x/y.zip "a @ https://x/y"',
      'pip install git+https://x/y@v1@?:url https://x/y.zip@?:url a@?:url',
    ],
    ['pip install -r a.txt -c b.txt -e . "c; python_version<\'3\'" "d==1; x"', 'pip install c d@1'],
    ['pip install a==$V "b==${V}" $C', 'pip install a@? b@? ?@?:unknown'],
    ['npm install a@1.2.3 @b/c @b/d@^1 e@next f@latest', 'npm install a@1.2.3 @b/c @b/d@^1 e@next f@latest'],
    [
      'npm install . ./a a.tgz git+ssh://x a/b github:a/b https://x/y.tgz a@npm:b@1',
      'npm install .@?:path ./a@?:path a.tgz@?:path git+ssh://x@?:url a/b@?:url github:a/b@?:url https://x/y.tgz@?:url a@1',
    ],
    ['npm install a@$V $B', 'npm install a@? ?@?:unknown'],
    ['gem install a:1.0 b', 'gem install a@1.0 b'],
    ['gem install a b -v 1.0', 'gem install a@1.0 b@1.0'],
    ['gem install a -v $V', 'gem install a@?'],
    [
      'yum install a-1.2 b-1.2-3.el8 java-1.8.0-openjdk python3-devel jdk-17 @core x.rpm https://x/y.rpm',
      'yum install a@1.2 b@1.2-3.el8 java-1.8.0-openjdk python3-devel jdk-17@? core:group x.rpm@?:path https://x/y.rpm@?:url',
    ],
    ["dnf install 'a >= 1.2' 'b = 3' php-$X", 'dnf install a@>= 1.2 b@3 ?@?'],
    ["zypper in a=1 'b>=2' pattern:c", 'zypper install a@1 b@>=2 pattern:c:group'],
    ['composer require a/b:1.0 c/d "e/f ^2" g/h=1', 'composer require a/b@1.0 c/d e/f@^2 g/h@1'],
    ["conda install a=1.2 b==1 c 'd>=1' conda-forge::e=1", 'conda install a@1.2 b@1 c d@>=1 e@1'],
    ['cargo install a@1.2 b', 'cargo install a@1.2 b'],
    ['cargo install a --version 1', 'cargo install a@1'],
    ['cargo install --git https://x a', 'cargo install a@?'],
    ['go install a/b@latest c/d ./...', 'go install a/b@latest c/d ./...@?:path'],
    ['uv tool install a@1', 'uv install a@1'],
  ])('%s', (body, expected) => {
    expect(readCalls(body)).toBe(expected);
  });

  test('a pin knows its place', () => {
    const text = 'RUN apt-get install "a=1.2" b=3';
    const [quoted, plain] = callsIn(text)[0]?.packages ?? [];
    const place = (word: PackageWord | undefined): string | undefined =>
      word?.pin.known === true && word.pin.span !== undefined
        ? text.slice(word.pin.span.start, word.pin.span.end)
        : undefined;
    expect([place(quoted), place(plain)]).toEqual([undefined, '3']);
  });
});
