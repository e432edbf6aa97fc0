import { testRule } from '../../../test/test-rule.js';

const ignore = (text: string) => ({ '.dockerignore': text });

testRule('copy-ignored-file', {
  valid: [
    // No ignore file, an empty one, one that is about something else.
    'FROM scratch\nCOPY a.md /',
    { text: 'FROM scratch\nCOPY a.md /', files: ignore('') },
    { text: 'FROM scratch\nCOPY a.md /', files: ignore('# a.md\n\n') },
    { text: 'FROM scratch\nCOPY a.md src/b.md /', files: ignore('*.txt\nb.md\n/src/a.md\n*/*.js\nA.md\n') },
    // The ignore file of the Dockerfile counts alone, even without a pattern.
    { text: 'FROM scratch\nCOPY a.md /', files: { '.dockerignore': '*.md', 'Dockerfile.dockerignore': '*.txt' } },
    { text: 'FROM scratch\nCOPY a.md /', files: { '.dockerignore': '*.md', 'Dockerfile.dockerignore': '' } },
    // With exceptions only the files would tell, and a broken file breaks the build.
    { text: 'FROM scratch\nCOPY dist /', files: ignore('*\n!dist/app\n') },
    { text: 'FROM scratch\nCOPY b.md /', files: ignore('*.md\n!a.md\n') },
    { text: 'FROM scratch\nCOPY a.md /', files: ignore('*.md\n[\n') },
    // The whole context, or a folder that is only emptied.
    { text: 'FROM scratch\nCOPY . /\nCOPY ./ /\nCOPY / /', files: ignore('a\n**/a\n.*\n?\n') },
    { text: 'FROM scratch\nCOPY dist/ /', files: ignore('dist/*\n') },
    { text: 'FROM scratch\nCOPY dist /', files: ignore('dist/**\n') },
    // From elsewhere.
    { text: 'FROM node:24 AS build\nFROM scratch\nCOPY --from=build a.md /', files: ignore('*') },
    { text: 'FROM scratch\nCOPY --chown=1 --from=nginx:1 a.md /', files: ignore('*') },
    { text: 'FROM scratch\nADD https://example.org/a.md /', files: ignore('**') },
    { text: 'FROM scratch\nADD HTTPS://example.org/a.git#main /', files: ignore('**') },
    { text: 'FROM scratch\nADD git@example.org:team/a.git ssh://git@example.org/a /app/', files: ignore('**') },
    { text: 'FROM scratch\nCOPY <<a.md <<"b.md" /\nx\na.md\ny\nb.md', files: ignore('*') },
    // Not known.
    { text: 'FROM debian:13\nARG NAME\nCOPY ${NAME}.md /', files: ignore('*.md') },
    { text: 'FROM example.org/unknown\nCOPY $HERE/a.md /', files: ignore('**/*.md') },
    { text: 'FROM scratch\nCOPY ${NAME:?} /', files: ignore('*') },
    // Where it is written, a trigger copies nothing.
    { text: 'FROM debian:13\nONBUILD COPY a.md /', files: ignore('*.md') },
    // Another rule's matter.
    { text: 'FROM scratch\nCOPY a.md', files: ignore('*.md') },
    { text: 'FROM scratch\nADD', files: ignore('*.md') },
    // Not built.
    { text: 'FROM scratch AS a\nFROM scratch AS b\nCOPY a.md /', files: ignore('*.md'), target: 'a' },
    // Another build context.
    { text: 'FROM scratch\nCOPY a.md /', files: ignore('*.md'), config: { context: '/project/elsewhere' } },
    { text: 'FROM scratch\nRUN <<EOF\nCOPY a.md /\nEOF\n# COPY a.md /', files: ignore('*.md') },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      COPY --chown=1:1 package.json README.md /app/
                                    ^^^^^^^^^ \`README.md\` is not in the build context: \`*.md\` in line 3 of \`.dockerignore\` excludes it.
      `,
      files: ignore('# Notes\n\n*.md\ndist\n'),
    },
    // One for each source; folders above it count, and so do quotes and JSON.
    {
      text: `
      FROM debian:13 AS build
      add ./dist/ "src/a.txt" \\
          ^^^^^^^ \`./dist/\` is not in the build context: \`/dist/\` in line 1 of \`.dockerignore\` excludes it.
                  ^^^^^^^^^^^ \`src/a.txt\` is not in the build context: \`**/a*.txt\` in line 2 of \`.dockerignore\` excludes it.
        dist/app.js src/b.txt /app/
        ^^^^^^^^^^^ \`dist/app.js\` is not in the build context: \`/dist/\` in line 1 of \`.dockerignore\` excludes it.
      COPY ["x", "dist", "/"]
                 ^^^^^^ \`dist\` is not in the build context: \`/dist/\` in line 1 of \`.dockerignore\` excludes it.
      `,
      files: ignore('/dist/\n  **/a*.txt  \n'),
    },
    // All of it.
    {
      text: `
      FROM scratch
      COPY . /
           ^ \`.\` is not in the build context: \`**/*\` in line 1 of \`.dockerignore\` excludes it.
      COPY --from= x /
                   ^ \`x\` is not in the build context: \`**/*\` in line 1 of \`.dockerignore\` excludes it.
      `,
      files: ignore('**/*'),
    },
    // The Dockerfile's own ignore file, also where the context is another folder.
    {
      text: `
      FROM scratch
      COPY a.md b.txt /
           ^^^^ \`a.md\` is not in the build context: \`a.*\` in line 1 of \`Dockerfile.dockerignore\` excludes it.
      `,
      files: { '.dockerignore': 'b.*', 'Dockerfile.dockerignore': 'a.*' },
      config: { context: '/' },
    },
    {
      text: `
      FROM scratch
      COPY a.md b.txt /
                ^^^^^ \`b.txt\` is not in the build context: \`b.*\` in line 1 of \`.dockerignore\` excludes it.
      `,
      files: { '.dockerignore': 'a.*', 'app/.dockerignore': 'b.*' },
      config: { context: '/project/app' },
    },
    // Variables.
    {
      text: `
      ARG NAME=a
      FROM scratch
      ARG NAME
      ENV KIND=md
      COPY "$NAME".\${KIND} x.$KIND /
                           ^^^^^^^ \`x.md\` is not in the build context: \`x.md\` in line 1 of \`.dockerignore\` excludes it.
      `,
      files: ignore('x.md'),
      buildArgs: { NAME: 'b' },
    },
    {
      text: `
      FROM scratch
      ARG NAME
      COPY $NAME.md /
           ^^^^^^^^ \`b.md\` is not in the build context: \`b.*\` in line 2 of \`.dockerignore\` excludes it.
      `,
      files: ignore('a.*\r\nb.*\r\n'),
      buildArgs: { NAME: 'b' },
    },
    // As a check without the image, where nothing is set.
    {
      text: `
      FROM example.org/unknown
      COPY src$HERE/a.md /
           ^^^^^^^^^^^^^ \`src/a.md\` is not in the build context: \`src\` in line 1 of \`.dockerignore\` excludes it.
      `,
      files: ignore('src'),
      options: { bases: 'none' },
    },
    // A trigger finds nothing where it runs.
    {
      text: `
      FROM debian:13 AS base
      ONBUILD COPY a.md /
      FROM base
           ^^^^ \`a.md\` is not in the build context: \`*.md\` in line 1 of \`.dockerignore\` excludes it.
      `,
      files: ignore('*.md'),
    },
    // What BuildKit takes for a path.
    {
      text: `
      FROM scratch
      ADD ftp://a/b github.com/a/b ./a@b:c /
          ^^^^^^^^^ \`ftp://a/b\` is not in the build context: \`*:\` in line 1 of \`.dockerignore\` excludes it.
                    ^^^^^^^^^^^^^^ \`github.com/a/b\` is not in the build context: \`github.com\` in line 2 of \`.dockerignore\` excludes it.
                                   ^^^^^^^ \`./a@b:c\` is not in the build context: \`*@*\` in line 3 of \`.dockerignore\` excludes it.
      `,
      files: ignore('*:\ngithub.com\n*@*\n'),
    },
    {
      text: 'FROM scratch\r\nCOPY a.md \\\r\n  b.md /\r\n  ^^^^ `b.md` is not in the build context: `b.md` in line 1 of `.dockerignore` excludes it.\r\n',
      files: ignore('b.md'),
    },
  ],
});
