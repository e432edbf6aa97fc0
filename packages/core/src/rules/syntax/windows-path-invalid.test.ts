import { testRule } from '../../../test/test-rule.js';

const windows = 'FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025\n';

testRule('windows-path-invalid', {
  valid: [
    `${windows}WORKDIR C:/app`,
    `# escape=\`\n${windows}WORKDIR c:\\app\nCOPY a\\b C:\\x\\`,
    `${windows}WORKDIR /app\nWORKDIR app\nCOPY a b /c/`,
    `${windows}COPY --from=mcr.microsoft.com/x C:/a C://b/`,
    `${windows}ADD https://example.org/a git@b:c C:/x/`,
    `${windows}ARG DRIVE\nWORKDIR $DRIVE/app`,
    `${windows}ENV DRIVE=D:\nONBUILD WORKDIR $DRIVE/app`,
    // Linux has no drives.
    'FROM debian:13\nWORKDIR D:/app\nCOPY a:b //c',
    'FROM --platform=linux/amd64 debian:13\nWORKDIR D:',
    // Nobody said that it is Windows.
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nWORKDIR D:/app',
    // The parent says what it is.
    'FROM debian:13 AS base\nFROM --platform=windows/amd64 base\nWORKDIR D:/app',
    `${windows}RUN cd D:/app\nVOLUME D:/data`,
  ],
  invalid: [
    `
    FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025 AS base
    WORKDIR D:/app
            ^^^^^^ \`D:/app\` is not on the drive \`C:\`.
    FROM base
    workdir C:
            ^^ \`C:\` is a drive without a path.
    `,
    {
      platform: 'windows/amd64',
      text: `
      # escape=\`
      FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
      WORKDIR \\\\server\\share
              ^^^^^^^^^^^^^^ \`\\\\server\\share\` is a path of the network.
      `,
    },
    `
    FROM --platform=windows a:1
    COPY a d:/b //c/d E:/f
           ^^^^ \`d:/b\` is not on the drive \`C:\`.
                ^^^^^ \`//c/d\` is a path of the network.
                      ^^^^ \`E:/f\` is not on the drive \`C:\`.
    ADD ["a:b", "C:D:/x"]
         ^^^^^ \`a:b\` is not on the drive \`C:\`.
                ^^^^^^^^ \`C:D:/x\` is not on the drive \`C:\`.
    `,
    `
    FROM --platform=windows/arm64 a:1
    ENV DRIVE=D:
    WORKDIR $DRIVE
            ^^^^^^ \`D:\` is a drive without a path.
    WORKDIR "$DRIVE/x"
            ^^^^^^^^^^ \`D:/x\` is not on the drive \`C:\`.
    `,
    `
    FROM --platform=windows/amd64 a:1 AS base
    ONBUILD WORKDIR D:/x
    FROM base
         ^^^^ \`D:/x\` is not on the drive \`C:\`.
    `,
    'FROM --platform=windows/amd64 a:1\r\nWORKDIR D:/x\r\n        ^^^^ `D:/x` is not on the drive `C:`.\r\n',
  ],
});
