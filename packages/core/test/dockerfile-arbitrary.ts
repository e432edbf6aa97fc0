import { constant, constantFrom, array, oneof, option, record, tuple, type Arbitrary } from 'fast-check';

/** A Dockerfile with what a build of it is given. */
export interface GeneratedBuild {
  readonly dockerfile: string;
  readonly dockerignore?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly platform?: string;
}

const keyword = (text: string): Arbitrary<string> =>
  oneof(
    { weight: 30, arbitrary: constant(text) },
    { weight: 2, arbitrary: constant(text.toLowerCase()) },
    { weight: 1, arbitrary: constant(text[0] + text.slice(1).toLowerCase()) },
  );

const command = (text: string) =>
  oneof(
    constant(`${text} node x.js`),
    constant(`${text} ["node", "x.js"]`),
    constant(`${text} ["node",]`),
    constant(`${text} echo $A`),
  );

/** Dockerfiles with what people write; a faulty one has what stops a build more often than not. */
function builds(faulty: boolean): Arbitrary<GeneratedBuild> {
  const bad = faulty ? 1 : 0;
  const names = [
    'A',
    'B',
    'C_1',
    'PATH',
    'VERSION',
    'BASE',
    'DB_PASSWORD',
    'API_KEY',
    'KEY_FILE',
    'TARGETARCH',
    'http_proxy',
  ];
  const stageNames = ['base', 'build', 'Dev', 'final', 'linux-x', 'scratch', 'context', 'my_amd64'];

  const name = constantFrom(...names);
  const reference = oneof(
    { weight: 6, arbitrary: name.map((one) => `$${one}`) },
    { weight: 6, arbitrary: name.map((one) => `\${${one}}`) },
    {
      weight: 3,
      arbitrary: tuple(
        name,
        constantFrom(':-x', '-x', ':+x', '+x', ':-$B', ':-${C_1:-y}', '#a*', '%b', '/a/b', '//x/'),
      ).map(([one, rest]) => `\${${one}${rest}}`),
    },
    {
      weight: bad,
      arbitrary: tuple(name, constantFrom(':?', '?no', ':x', ',,', '^', '')).map(
        ([one, rest]) => `\${${one}${rest}${rest === '' ? '' : '}'}`,
      ),
    },
    { weight: 1, arbitrary: name.map((one) => `\\$${one}`) },
  );
  const plain = constantFrom(
    'x',
    '1.2',
    '/app',
    'a-b',
    'foo.txt',
    '.',
    './src',
    '../y',
    'http://h/f',
    'c:\\x',
    '8080',
    '*.js',
    'true',
  );
  const value = oneof(
    { weight: 6, arbitrary: plain },
    { weight: 4, arbitrary: reference },
    { weight: 3, arbitrary: tuple(plain, reference).map((parts) => parts.join('/')) },
    { weight: 2, arbitrary: tuple(reference, reference).map((parts) => `"${parts.join(' ')}"`) },
    { weight: 1, arbitrary: reference.map((one) => `'${one}'`) },
    { weight: 1, arbitrary: constantFrom('""', "''", '"a b"', 'a=b') },
  );
  const word = value.map((text) => (text.includes(' ') && !/^["']/.test(text) ? `"${text}"` : text));
  const pair = tuple(oneof({ weight: 9, arbitrary: name }, { weight: 1, arbitrary: reference }), word).map((parts) =>
    parts.join('='),
  );

  const stageOrImage = oneof(
    {
      weight: 6,
      arbitrary: constantFrom('debian:13', 'alpine', 'node:24-slim', 'a.io:5000/x/y@sha256:' + '0'.repeat(64)),
    },
    { weight: 6, arbitrary: constantFrom(...stageNames.filter((one) => faulty || one !== 'Dev')) },
    { weight: bad, arbitrary: constantFrom('Debian', 'a//b', 'x:', '0', '-x', 'A/b:c') },
    { weight: 1, arbitrary: constantFrom('${BASE:-alpine}', '${A:+debian}x', ...(faulty ? ['$BASE'] : [])) },
    { weight: bad, arbitrary: reference },
    { weight: bad, arbitrary: tuple(constantFrom('debian:', 'a/', 'x-'), reference).map((parts) => parts.join('')) },
  );
  const platform = oneof(
    {
      weight: 3,
      arbitrary: constantFrom(
        'linux/amd64',
        'linux/arm64/v8',
        'windows/amd64',
        '$TARGETPLATFORM',
        '${TARGETPLATFORM}',
        '$BUILDPLATFORM',
        'linux/$TARGETARCH',
        'amd64',
      ),
    },
    { weight: bad, arbitrary: constantFrom('$A', 'x/y/z/w', '', 'linux/@') },
  );
  const from = tuple(
    keyword('FROM'),
    option(platform, { freq: 8 }),
    stageOrImage,
    option(tuple(constantFrom('AS', 'AS', 'AS', 'as', 'As'), constantFrom(...stageNames)), { freq: 2 }),
  ).map(([kind, on, image, as]) =>
    [kind, on === null ? '' : `--platform=${on}`, image, as === null ? '' : as.join(' ')]
      .filter((part) => part !== '')
      .join(' '),
  );

  const mount = tuple(
    constantFrom(
      'type=cache,target=/c',
      'type=bind,target=/b',
      'type=secret,id=s',
      'type=ssh',
      'type=tmpfs,target=/t',
      'target=/x',
      ...(faulty ? ['type=cache', 'type=bogus', 'type=secret', 'target=/'] : []),
    ),
    option(
      oneof(
        word.map((text) => `source=${text}`),
        word.map((text) => `id=${text}`),
        constantFrom(...stageNames).map((one) => `from=${one}`),
        constantFrom(
          'ro',
          'rw',
          'readonly=false',
          ...(faulty ? ['sharing=locked'] : []),
          ...(faulty ? ['sharing=x', 'mode=0700', 'uid=1', 'size=10m', 'required', 'bogus=1', 'env=X'] : []),
        ),
      ),
      { freq: 2 },
    ),
  ).map(
    ([type, rest]) => `--mount=${type}${rest === null || rest.includes('"') || rest.includes(',') ? '' : `,${rest}`}`,
  );

  const port = oneof(
    { weight: 6, arbitrary: constantFrom('80', '443/tcp', '53/UDP', '8000-8010', '90/Sctp') },
    {
      weight: 2,
      arbitrary: constantFrom('80:80', '127.0.0.1:80:80', '[::1]:1:2', '0:0', ...(faulty ? ['1.2:3:4'] : [])),
    },
    { weight: bad, arbitrary: constantFrom('70000', '80/http', 'http', '9-1', '80/', '/tcp', '""') },
    { weight: 2, arbitrary: reference },
  );

  const inner: Arbitrary<string> = oneof(
    {
      weight: 4,
      arbitrary: tuple(
        keyword('ENV'),
        oneof(
          { weight: 5, arbitrary: array(pair, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')) },
          { weight: 1, arbitrary: tuple(name, word).map((parts) => parts.join(' ')) },
          { weight: bad, arbitrary: constant('A') },
        ),
      ).map((parts) => parts.join(' ')),
    },
    {
      weight: 4,
      arbitrary: tuple(keyword('ARG'), array(oneof(pair, name), { minLength: 1, maxLength: 2 })).map(
        ([kind, all]) => `${kind} ${all.join(' ')}`,
      ),
    },
    {
      weight: 2,
      arbitrary: tuple(
        keyword('LABEL'),
        oneof(
          pair,
          tuple(name, word).map((parts) => parts.join(' ')),
        ),
      ).map((parts) => parts.join(' ')),
    },
    {
      weight: 3,
      arbitrary: tuple(
        keyword('COPY'),
        option(
          oneof(
            constantFrom(...stageNames),
            constantFrom('0', '1', 'alpine', ...(faulty ? ['2', '-1', '9', 'Bad//x'] : [])),
          ),
          { freq: 2 },
        ),
        option(
          constantFrom(
            '--link',
            '--chown=$A:$B',
            '--chmod=0755',
            '--chmod=$C_1',
            '--chmod=u+x',
            '--parents',
            '--exclude=$A',
            ...(faulty ? ['--chmod=99', '--link=x', '--bogus'] : []),
          ),
          { freq: 3 },
        ),
        array(word, { minLength: faulty ? 1 : 2, maxLength: 3 }),
      ).map(([kind, stage, flag, words]) =>
        [kind, stage === null ? '' : `--from=${stage}`, flag ?? '', ...words].filter((part) => part !== '').join(' '),
      ),
    },
    {
      weight: 1,
      arbitrary: tuple(
        keyword('COPY'),
        constantFrom('<<EOF /a\none $A\n${B}\nEOF', '<<"EOF" /a\n$A\nEOF', '<<-EOF <<E2 /a/\n\t$A\n\tEOF\nx\nE2'),
      ).map((parts) => parts.join(' ')),
    },
    {
      weight: 2,
      arbitrary: tuple(
        keyword('ADD'),
        option(
          constantFrom(
            ...(faulty ? [`--checksum=sha256:${'a'.repeat(64)}`] : []),
            ...(faulty ? ['--checksum=$A'] : []),
            '--keep-git-dir',
            '--unpack=true',
            '--chown=$A',
          ),
          { freq: 3 },
        ),
        array(
          oneof(word, constantFrom('https://x.io/a.tgz', 'https://github.com/a/b.git#v1', 'git@github.com:a/b.git')),
          { minLength: 1, maxLength: 2 },
        ),
        word,
      ).map(([kind, flag, words, to]) => [kind, flag ?? '', ...words, to].filter((part) => part !== '').join(' ')),
    },
    { weight: 2, arbitrary: tuple(keyword('WORKDIR'), word).map((parts) => parts.join(' ')) },
    { weight: 2, arbitrary: tuple(keyword('USER'), word).map((parts) => parts.join(' ')) },
    {
      weight: 2,
      arbitrary: tuple(
        keyword('VOLUME'),
        oneof(
          word.map((text) => `/v${text.replaceAll(/["' ]/g, '')}`),
          constantFrom('["/a", "/$A"]', '/a /b /$A', ...(faulty ? ['["", "/a"]', '$A'] : [])),
        ),
      ).map((parts) => parts.join(' ')),
    },
    {
      weight: 3,
      arbitrary: tuple(keyword('EXPOSE'), array(port, { minLength: 1, maxLength: 3 })).map(
        ([kind, all]) => `${kind} ${all.join(' ')}`,
      ),
    },
    {
      weight: 2,
      arbitrary: tuple(
        keyword('STOPSIGNAL'),
        oneof(
          constantFrom('SIGTERM', '9', 'TERM', 'SIGRTMIN+3', 'sigint', ...(faulty ? ['SIGFOO', '999', '$A'] : [])),
          constantFrom('${A:-9}', '${SIG:-TERM}'),
        ),
      ).map((parts) => parts.join(' ')),
    },
    {
      weight: 3,
      arbitrary: tuple(
        keyword('RUN'),
        option(mount, { freq: 2 }),
        constantFrom('echo $A', '["echo", "$A"]', '<<EOF\n$A\nEOF', 'a && \\\n\n  b', 'a \\\n  # why\n  b'),
      ).map(([kind, flag, text]) => [kind, flag ?? '', text].filter((part) => part !== '').join(' ')),
    },
    { weight: 4, arbitrary: oneof(command('CMD'), command('ENTRYPOINT')) },
    {
      weight: 2,
      arbitrary: tuple(
        constantFrom(
          '',
          '--interval=5s ',
          ...(faulty ? ['--timeout=x ', '--retries=-1 ', '--start-period=1ns ', '--interval=5 '] : []),
        ),
        constantFrom('CMD x', 'NONE', 'CMD ["a"]', ...(faulty ? ['CMD', 'NONE x', 'FOO x'] : [])),
      ).map(([flag, rest]) => `HEALTHCHECK ${flag}${rest}`),
    },
    {
      weight: 1,
      arbitrary: constantFrom(
        'SHELL ["/bin/bash", "-c"]',
        'MAINTAINER Ada',
        'maintainer x y',
        ...(faulty ? ['SHELL []', 'SHELL bash'] : []),
      ),
    },
  );
  const rare = constantFrom(
    'COPPY a b',
    'ONBUILD',
    'ONBUILD FROM x',
    'ONBUILD ONBUILD RUN x',
    'LABEL',
    'USER',
    'EXPOSE',
    'CMD',
    'VOLUME []',
    'ENV =1',
    'ARG =1',
    'STOPSIGNAL',
    'COPY a',
    'ONBUILD COPPY a b',
    'RUN --network=foo x',
    'RUN --security=insecure x',
    'RUN --device=a x',
    'RUN --bogus x',
  );
  const comment = constantFrom(
    '# a comment',
    '# A is this',
    '#',
    '# base where it starts',
    '',
    '# check=skip=UndefinedVar',
    '# check=skip=all',
    '# check=skip=JSONArgsRecommended,LegacyKeyValueFormat # why',
    '  # indented',
  );
  const line: Arbitrary<string> = oneof(
    { weight: 30, arbitrary: inner },
    { weight: 3, arbitrary: inner.map((text) => `ONBUILD ${text}`) },
    { weight: 6, arbitrary: comment },
    { weight: bad, arbitrary: rare },
  );
  const stage = tuple(option(comment, { freq: 5 }), from, array(line, { maxLength: 7 })).map(([above, first, rest]) =>
    [...(above === null ? [] : [above]), first, ...rest].join('\n'),
  );

  const header = oneof(
    { weight: 8, arbitrary: constant('') },
    {
      weight: 1,
      arbitrary: constantFrom(
        '# syntax=docker/dockerfile:1\n',
        '# check=skip=StageNameCasing,FromAsCasing\n',
        '# check=skip=all;error=true\n',
        ...(faulty ? ['# check=error=true\n', '# check=bogus=1\n'] : []),
        '# escape=\\\n# check=skip=all\n',
      ),
    },
  );
  const globals = array(
    oneof(
      constantFrom(
        'ARG BASE=debian:13',
        'ARG BASE',
        'ARG A=1',
        'ARG VERSION=${A:-2}',
        'ARG TARGETPLATFORM=linux/arm64',
        'ARG SOURCE_DATE_EPOCH=0',
        'ARG B=$',
        'arg C_1=x',
        ...(faulty ? ['ARG B=${X:?}'] : []),
      ),
      tuple(constant('ARG'), oneof(pair, name)).map((parts) => parts.join(' ')),
    ),
    { maxLength: 3 },
  );
  return tuple(
    header,
    globals,
    array(stage, { minLength: 1, maxLength: 4 }),
    record(
      {
        dockerignore: constantFrom('foo.txt\nsrc', '*', '*\n!x', '*.txt\n# x\n/app'),
        buildArgs: constantFrom({ A: '1' }, { BASE: 'alpine:3' }, { BASE: '' }, { PORT: '1', B: 'x y' }),
        target: constantFrom('base', 'build', 'final', 'dev'),
        platform: constantFrom('linux/arm64', 'windows/amd64', 'linux/arm/v7'),
      },
      { requiredKeys: [] },
    ).chain((all) => constantFrom({}, {}, {}, {}, all)),
  ).map(([top, above, stages, given]) => ({ dockerfile: `${top}${[...above, ...stages].join('\n')}\n`, ...given }));
}

/** Dockerfiles right and wrong, with all that the checks of BuildKit look at. */
export const generatedBuild: Arbitrary<GeneratedBuild> = oneof(
  { weight: 3, arbitrary: builds(false) },
  { weight: 1, arbitrary: builds(true) },
);
