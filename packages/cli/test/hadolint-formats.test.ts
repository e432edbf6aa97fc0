import { describe, expect, it } from 'vitest';
import type { HadolintFinding, HadolintFormat } from '@plimsoll/core/hadolint';
import { hadolintReports } from '../src/hadolint/formats/index.js';
import type { HadolintResult } from '../src/hadolint/formats/result.js';

const finding = (code: string, level: HadolintFinding['level'], line: number, column = 1): HadolintFinding => ({
  code,
  level,
  line,
  column,
  message: `Say "<${code}>" & more.`,
});

const result = (path: string, ...findings: readonly HadolintFinding[]): HadolintResult => ({
  path,
  pathInReport: path,
  lineText: (line) => `line ${line}`,
  findings,
});

const results = [
  result('a', finding('DL3006', 'warning', 1), finding('SC2086', 'info', 3), finding('DL3048', 'style', 3)),
  result('clean'),
  result('b', finding('DL1000', 'error', 2, 5), finding('DL3020', 'error', 4)),
];

const written = (format: HadolintFormat, of: readonly HadolintResult[] = results, colors = false): string =>
  hadolintReports[format](of, { colors, now: new Date(Date.UTC(2026, 10, 21, 3, 57, 49)) });

/** The fingerprints of lines that are alike. */
function prints(...lines: readonly number[]): readonly string[] {
  const same = { ...result('a', ...lines.map((line) => finding('DL3006', 'info', line))), lineText: () => ' FROM a' };
  const issues = JSON.parse(written('gitlab_codeclimate', [same])) as readonly { readonly fingerprint: string }[];
  return issues.map(({ fingerprint }) => fingerprint);
}

// Byte by byte what hadolint 2.15.1 writes, but for the messages.
describe('the report', () => {
  it('tty', () => {
    expect(written('tty')).toBe(
      [
        'a:1 DL3006 warning: Say "<DL3006>" & more.',
        'a:3 SC2086 info: Say "<SC2086>" & more.',
        'a:3 DL3048 style: Say "<DL3048>" & more.',
        'b:2:5 Say "<DL1000>" & more.',
        'b:4 DL3020 error: Say "<DL3020>" & more.',
        '',
      ].join('\n'),
    );
    const colors = written('tty', results, true).match(/\u001b\S+/g);
    expect(colors).toEqual([
      '\u001b[1m\u001b[93mwarning\u001b[0m:',
      '\u001b[92minfo\u001b[0m:',
      '\u001b[96mstyle\u001b[0m:',
      '\u001b[1m\u001b[91merror\u001b[0m:',
    ]);
    expect(written('tty', [result('clean')])).toBe('');
    expect(written('tty', [result('\u001b[2J', finding('DL3006', 'info', 1))])).not.toContain('\u001b');
  });

  it('gnu', () => {
    expect(written('gnu').split('\n').slice(2)).toEqual([
      'hadolint:a:3: DL3048 style: Say "<DL3048>" & more.',
      'hadolint:b:2:5: Say "<DL1000>" & more.',
      'hadolint:b:4: DL3020 error: Say "<DL3020>" & more.',
      '',
    ]);
  });

  it('json', () => {
    expect(written('json', results.slice(2))).toBe(
      '[{"code":"DL1000","column":5,"file":"b","level":"error","line":2,"message":"Say \\"<DL1000>\\" & more."},' +
        '{"code":"DL3020","column":1,"file":"b","level":"error","line":4,"message":"Say \\"<DL3020>\\" & more."}]',
    );
    expect(written('json', [result('clean')])).toBe('[]');
  });

  it('codacy', () => {
    expect(written('codacy', results.slice(1))).toBe(
      '{"filename":"b","line":2,"message":"Say \\"<DL1000>\\" & more.","patternId":"DL1000"}' +
        '{"filename":"b","line":4,"message":"Say \\"<DL3020>\\" & more.","patternId":"DL3020"}',
    );
  });

  it('checkstyle', () => {
    expect(written('checkstyle', results.slice(1))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><checkstyle version="4.3"><file name="clean"/><file name="b">' +
        '<error column="5" line="2" message="Say &quot;&lt;DL1000>&quot; &amp; more." severity="error"/>' +
        '<error column="1" line="4" message="Say &quot;&lt;DL3020>&quot; &amp; more." severity="error" source="DL3020"/>' +
        '</file></checkstyle>',
    );
  });

  it('junit', () => {
    expect(written('junit', results.slice(1))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>' +
        '<testsuites id="20261121_035749" name="Hadolint run at 2026-11-21 03:57:49" time="0.001">' +
        '<testsuite errors="0" failures="0" id="hadolint" name="Hadolint 2.15.1" time="0.001"/>' +
        '<testsuite errors="1" failures="2" id="hadolint" name="Hadolint 2.15.1" time="0.001">' +
        '<testcase id="hadolint.error" name="DL1000" time="0.001">' +
        '<failure message="parse error at line 2, column 5" type="error">Parse Error in b\nLine: 2\nColumn: 5\n' +
        'Parse Error: Say "&lt;DL1000&gt;" &amp; more.\n</failure></testcase>' +
        '<testcase id="hadolint.rule.DL3020" time="0.001">' +
        '<failure id="DL3020" message="Say &quot;&lt;DL3020>&quot; &amp; more." type="error">File: b\nLine: 4\n' +
        'Category: Hadolint - Dockerfile Static Analysis\nerror: Say "&lt;DL3020&gt;" &amp; more.\n</failure></testcase>' +
        '</testsuite></testsuites>',
    );
    expect(written('junit', [result('a\u0000b', finding('DL3006', 'info', 1))])).toContain('File: a\uFFFDb');
  });

  it('codeclimate', () => {
    expect(written('codeclimate').split('\0')).toEqual([
      '{"categories":["Bug Risk"],"check_name":"DL3006","description":"Say \\"<DL3006>\\" & more.",' +
        '"location":{"lines":{"begin":1,"end":1},"path":"a"},"severity":"major","type":"issue"}',
      expect.stringContaining('"severity":"info"'),
      expect.stringContaining('"severity":"minor"'),
      '{"categories":["Bug Risk"],"check_name":"DL1000","description":"Say \\"<DL1000>\\" & more.",' +
        '"location":{"path":"b","positions":{"begin":{"column":5,"line":2},"end":{"column":5,"line":2}}},' +
        '"severity":"blocker","type":"issue"}',
      expect.stringContaining('"severity":"blocker"'),
      '',
    ]);
    expect(written('codeclimate', [result('clean')])).toBe('');
  });

  it('gitlab_codeclimate', () => {
    const [first] = JSON.parse(written('gitlab_codeclimate')) as readonly Readonly<Record<string, unknown>>[];
    expect(Object.keys(first ?? {})).toEqual([
      'categories',
      'check_name',
      'description',
      'fingerprint',
      'location',
      'severity',
      'type',
    ]);
  });

  it('gitlab_codeclimate, with fingerprints that only the line and those like it decide', () => {
    expect(prints(3)).toEqual(prints(30));
    expect(new Set(prints(3, 4, 5)).size).toBe(3);
    expect(prints(3)[0]).toMatch(/^[0-9a-f]{40}$/);
  });

  it('sonarqube', () => {
    const { issues } = JSON.parse(written('sonarqube')) as { readonly issues: readonly object[] };
    expect(JSON.stringify(issues[0])).toBe(
      '{"engineId":"Hadolint","primaryLocation":{"filePath":"a","message":"Say \\"<DL3006>\\" & more.",' +
        '"textRange":{"endColumn":1,"endLine":1,"startColumn":0,"startLine":1}},' +
        '"ruleId":"DL3006","severity":"MAJOR","type":"CODE_SMELL"}',
    );
    expect(issues).toMatchObject([
      { type: 'CODE_SMELL' },
      { severity: 'MINOR' },
      { severity: 'INFO' },
      { severity: 'BLOCKER', type: 'BUG', primaryLocation: { textRange: { endColumn: 5, startColumn: 5 } } },
      { severity: 'CRITICAL', type: 'BUG' },
    ]);
  });

  it('sarif', () => {
    const { runs } = JSON.parse(written('sarif')) as {
      readonly runs: readonly { readonly results: readonly object[] }[];
    };
    expect(JSON.stringify(runs[0]?.results[1])).toBe(
      '{"level":"note","locations":[{"physicalLocation":{"artifactLocation":{"uri":"a"},' +
        '"region":{"endColumn":1,"endLine":3,"sourceLanguage":"sh","startColumn":1,"startLine":3}}}],' +
        '"message":{"text":"Say \\"<SC2086>\\" & more."},"ruleId":"SC2086"}',
    );
    expect(written('sarif')).toMatch(
      /^\{"\$schema":"http:\/\/json\.schemastore\.org\/sarif-2\.1\.0","runs":\[\{"defaultSourceLanguage":"dockerfile","results":\[/,
    );
    expect(written('sarif', [])).toMatch(/"results":\[\],"tool":\{"driver":\{"downloadUri":.*"name":"Hadolint"/);
  });
});

it('takes the name that --file-path-in-report gives in the formats that hadolint does', () => {
  const renamed = [{ ...result('a', finding('DL3006', 'info', 1)), pathInReport: 'R' }];
  const isRenamed = (Object.keys(hadolintReports) as HadolintFormat[]).filter(
    (format) => written(format, renamed).includes('R"') || written(format, renamed).includes(': R\n'),
  );
  expect(isRenamed).toEqual(['checkstyle', 'codeclimate', 'gitlab_codeclimate', 'sonarqube', 'junit']);
});
