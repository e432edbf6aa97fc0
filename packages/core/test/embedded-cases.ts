/** What the texts in `services.*.build.dockerfile_inline` are to compose-go 2.16 with nothing set, 2026-08. */
export const composeCases: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'a literal block': [inService('|', 'FROM a', '', 'RUN b \\', '  c'), 'FROM a\n\nRUN b \\\n  c\n'],
  'a literal block without its last line break': [inService('|-', 'FROM a', 'RUN b'), 'FROM a\nRUN b'],
  'a literal block with all its line breaks': [inService('|+', 'FROM a', ''), 'FROM a\n\n'],
  'a literal block that says its indentation': [inService('|2', '  FROM a', 'RUN b'), '  FROM a\nRUN b\n'],
  'a literal block that says its indentation, with blanks behind it': [inService('|2', ' # a', ' ', ''), ' # a\n \n'],
  'a literal block with tabs': [inService('|', 'FROM a', '\tRUN\tb'), 'FROM a\n\tRUN\tb\n'],
  'a literal block with CRLF': [inService('|', 'FROM a', 'RUN b').replaceAll('\n', '\r\n'), 'FROM a\nRUN b\n'],
  'a literal block at the end of a file without a line break': [inService('|', 'FROM a').trimEnd(), 'FROM a'],
  'a literal block behind a comment': [inService('| # why', 'FROM a'), 'FROM a\n'],
  'a literal block behind a byte order mark': [`\uFEFF${inService('|', 'FROM a')}`, 'FROM a\n'],
  'a folded block': [inService('>', 'FROM a', '', 'RUN b', '&& c', '', '', 'RUN d'), 'FROM a\nRUN b && c\n\nRUN d\n'],
  'a folded block with more indented lines': [inService('>-', 'a', '  b', '', 'c', '', '  d'), 'a\n  b\n\nc\n\n  d'],
  'double quotes': [inService('"FROM a\\nRUN \\"b\\"\\t\\u0063 \\x64"'), 'FROM a\nRUN "b"\tc d'],
  'double quotes over lines': [inService('"FROM a\\n\\', '  RUN b', '', '  c"'), 'FROM a\nRUN b\nc'],
  'single quotes': [inService("'FROM a # ''b'''"), "FROM a # 'b'"],
  'single quotes over lines': [inService("'FROM a", '', '  RUN b', "  c'"), 'FROM a\nRUN b c'],
  'a plain scalar': [inService('FROM a'), 'FROM a'],
  'a plain scalar over lines': [inService('FROM a', '', '  RUN b', '  c'), 'FROM a\nRUN b c'],
  'dollars that are escaped': [inService('|', 'RUN $$a $${b} $$$$'), 'RUN $a ${b} $$\n'],
  'dollars that are none of a variable': [inService('|', 'RUN $(a) $1 $? a$'), 'RUN $(a) $1 $? a$\n'],
  'variables with a default': [inService('|', 'FROM ${A:-a}:${B-1}${C:-}'), 'FROM a:1\n'],
  'defaults within defaults': [inService('|', 'FROM ${A:-${B:-a}:${C-1}}-x'), 'FROM a:1-x\n'],
  'a default with braces': [inService('|', 'RUN ${A:-{a}} ${B:-b} }'), 'RUN {a} b }\n'],
  'an alias': [`x-t: &t "FROM a"\n${inService('*t')}`, 'FROM a'],
  'a merged build': [`x-b: &b {dockerfile_inline: FROM a}\nservices: {w: {build: {<<: *b}}}\n`, 'FROM a'],
  'a build of two merged': [
    `x-b: [&a {dockerfile_inline: FROM a}, &b {dockerfile_inline: FROM b}]\nservices: {w: {build: {<<: [*a, *b]}}}\n`,
    'FROM a',
  ],
  'a build that merges and says it itself': [
    `x-b: &b {dockerfile_inline: FROM a}\nservices: {w: {build: {<<: *b, dockerfile_inline: FROM b}}}\n`,
    'FROM b',
  ],
  'a second document': ['name: x\n---\nservices: {w: {build: {dockerfile_inline: FROM a}}}\n', 'FROM a'],
  JSON: ['{"services": {"w": {"build": {"dockerfile_inline": "FROM a\\nRUN b"}}}}', 'FROM a\nRUN b'],
};

/** What the texts in `dockerfile-inline` of target `w` are to HCL 2.25 with the variable `A` being `a`, 2026-08. */
export const hclCases: Readonly<Record<string, readonly [file: string, text: string]>> = {
  quotes: [inTarget('"FROM a\\nRUN \\"b\\" \\\\ \\u0063"'), 'FROM a\nRUN "b" \\ c'],
  'a heredoc': [inTarget('<<EOT\nFROM a\n  RUN "b" \\n\n\nEOT'), 'FROM a\n  RUN "b" \\n\n\n'],
  'a heredoc with an indented end': [inTarget('<<EOT\n  FROM a\n    EOT'), '  FROM a\n'],
  'an indented heredoc': [inTarget('<<-EOT\n    FROM a\n\n      RUN b\n  EOT'), 'FROM a\n\n  RUN b\n'],
  'an indented heredoc with a line of blanks': [
    inTarget('<<-EOT\n    FROM a\n  \n    RUN b\n  EOT'),
    'FROM a\n  \nRUN b\n',
  ],
  'an indented heredoc with tabs': [inTarget('<<-EOT\n\t\tFROM a\n\tRUN b\nEOT'), '\tFROM a\nRUN b\n'],
  'an empty heredoc': [inTarget('<<EOT\nEOT'), ''],
  'a heredoc with CRLF': [inTarget('<<EOT\nFROM a\nRUN b\nEOT').replaceAll('\n', '\r\n'), 'FROM a\r\nRUN b\r\n'],
  'a heredoc that names its end': [inTarget('<<EOT\nFROM a\nEOTX\nX EOT\nEOT'), 'FROM a\nEOTX\nX EOT\n'],
  'escaped templates': [inTarget('<<EOT\nRUN $${b} %%{c} $b $$b 5% $$$${d}\nEOT'), 'RUN ${b} %{c} $b $$b 5% $$${d}\n'],
  'a variable': [inTarget('"FROM ${A}:${ A }${~ A ~} x"'), 'FROM a:aax'],
  'a variable in a heredoc that strips blanks': [inTarget('<<EOT\nFROM   ${~ A ~}  \n  x\nEOT'), 'FROMa  x\n'],
  'a label without quotes': ['target w { dockerfile-inline = "FROM a" }\n', 'FROM a'],
  'comments of all kinds': [
    `# {\n// "\n/* <<EOT\n*/ target "w" { # "\n  args = { a = 1 /* } */ } // {\n  dockerfile-inline = "FROM a" # x\n}\n`,
    'FROM a',
  ],
  'functions and templates before it': [
    inTarget('"FROM a"').replace(
      '{\n',
      '{\n  x = upper("}${lower("{")}") ? [for a in ["]"] : a] : {\n    a = <<X\n}\nX\n  }\n',
    ),
    'FROM a',
  ],
  'a byte order mark': [`\uFEFF${inTarget('"FROM a"')}`, 'FROM a'],
};

function inService(...lines: readonly string[]): string {
  const [first, ...rest] = lines;
  const body = rest.map((line) => (line === '' ? '\n' : `        ${line}\n`)).join('');
  return `services:\n  w:\n    build:\n      dockerfile_inline: ${first}\n${body}`;
}

function inTarget(value: string): string {
  return `target "w" {\n  dockerfile-inline = ${value}\n}\n`;
}
