import { testRule } from '../../../test/test-rule.js';

testRule('max-layers', {
  valid: [
    // Forty, and what makes no layer.
    {
      text: 'FROM debian:13\nCOPY a /a\nADD b /b\nRUN c\nENV D=1\nLABEL e=f\nEXPOSE 80\nUSER g\nVOLUME /h\nARG I\nCMD ["j"]\nWORKDIR /\n',
      options: { max: 3 },
    },
    { text: 'FROM debian:13\nRUN a\nRUN b\nRUN c\n', options: { max: 3 } },
    'FROM debian:13\nRUN a\nRUN b\nRUN c\nRUN d\n',
    // A builder, and triggers of another build.
    {
      text: 'FROM debian:13 AS build\nRUN a\nRUN b\nRUN c\nFROM debian:13\nCOPY --from=build /a /a\n',
      options: { max: 2 },
    },
    { text: 'FROM debian:13\nONBUILD RUN a\nONBUILD RUN b\nONBUILD RUN c\nRUN d\n', options: { max: 2 } },
    {
      text: 'FROM debian:13\nRUN a && \\\n  b && \\\n  c\nCOPY a b c /d/\nRUN <<EOF\na\nb\nc\nEOF\n',
      options: { max: 3 },
    },
    { text: 'FROM debian:13\n# RUN a\nRUN echo RUN b\nRUN c\n', options: { max: 2 } },
    { text: 'ARG A=1\n', options: { max: 1 } },
  ],
  invalid: [
    `
    FROM debian:13
    COPY 0.txt /a/
    COPY 1.txt /a/
    COPY 2.txt /a/
    COPY 3.txt /a/
    COPY 4.txt /a/
    COPY 5.txt /a/
    COPY 6.txt /a/
    COPY 7.txt /a/
    COPY 8.txt /a/
    COPY 9.txt /a/
    COPY 10.txt /a/
    COPY 11.txt /a/
    COPY 12.txt /a/
    COPY 13.txt /a/
    COPY 14.txt /a/
    COPY 15.txt /a/
    COPY 16.txt /a/
    COPY 17.txt /a/
    COPY 18.txt /a/
    COPY 19.txt /a/
    COPY 20.txt /a/
    COPY 21.txt /a/
    COPY 22.txt /a/
    COPY 23.txt /a/
    COPY 24.txt /a/
    COPY 25.txt /a/
    COPY 26.txt /a/
    COPY 27.txt /a/
    COPY 28.txt /a/
    COPY 29.txt /a/
    COPY 30.txt /a/
    COPY 31.txt /a/
    COPY 32.txt /a/
    COPY 33.txt /a/
    COPY 34.txt /a/
    COPY 35.txt /a/
    COPY 36.txt /a/
    COPY 37.txt /a/
    COPY 38.txt /a/
    COPY 39.txt /a/
    COPY 40.txt /a/
    ^^^^ From here on this file adds more than 40 layers to the image: 41 in all.
  `,
    {
      options: { max: 3 },
      text: `
      FROM debian:13
      RUN a
      COPY b /b
      ADD c /c
      WORKDIR /d
      ^^^^^^^ From here on this file adds more than 3 layers to the image: 4 in all.
    `,
    },
    {
      options: { max: 2 },
      text: `
      from debian:13 as base
      run a
      run b
      from base
      run <<EOF
      ^^^ From here on this file adds more than 2 layers to the image: 4 in all.
      c
      EOF
      run ["d"]
    `,
    },
    {
      options: { max: 2 },
      text: `
      FROM debian:13 AS base
      ONBUILD RUN a
      RUN b
      FROM base
      RUN c
      ^^^ From here on this file adds more than 2 layers to the image: 3 in all.
    `,
    },
    {
      options: { max: 1 },
      text: 'FROM debian:13\r\nRUN a && \\\r\n  b\r\nRUN c\r\n^^^ From here on this file adds more than 1 layers to the image: 2 in all.\r\n',
    },
    `
    FROM debian:13
    COPY 0.txt /a/
    COPY 1.txt /a/
    COPY 2.txt /a/
    COPY 3.txt /a/
    COPY 4.txt /a/
    COPY 5.txt /a/
    COPY 6.txt /a/
    COPY 7.txt /a/
    COPY 8.txt /a/
    COPY 9.txt /a/
    COPY 10.txt /a/
    COPY 11.txt /a/
    COPY 12.txt /a/
    COPY 13.txt /a/
    COPY 14.txt /a/
    COPY 15.txt /a/
    COPY 16.txt /a/
    COPY 17.txt /a/
    COPY 18.txt /a/
    COPY 19.txt /a/
    COPY 20.txt /a/
    COPY 21.txt /a/
    COPY 22.txt /a/
    COPY 23.txt /a/
    COPY 24.txt /a/
    COPY 25.txt /a/
    COPY 26.txt /a/
    COPY 27.txt /a/
    COPY 28.txt /a/
    COPY 29.txt /a/
    COPY 30.txt /a/
    COPY 31.txt /a/
    COPY 32.txt /a/
    COPY 33.txt /a/
    COPY 34.txt /a/
    COPY 35.txt /a/
    COPY 36.txt /a/
    COPY 37.txt /a/
    COPY 38.txt /a/
    COPY 39.txt /a/
    COPY 40.txt /a/
    ^^^^ From here on this file adds more than 40 layers to the image: 130 in all, more than can be mounted.
    COPY 41.txt /a/
    COPY 42.txt /a/
    COPY 43.txt /a/
    COPY 44.txt /a/
    COPY 45.txt /a/
    COPY 46.txt /a/
    COPY 47.txt /a/
    COPY 48.txt /a/
    COPY 49.txt /a/
    COPY 50.txt /a/
    COPY 51.txt /a/
    COPY 52.txt /a/
    COPY 53.txt /a/
    COPY 54.txt /a/
    COPY 55.txt /a/
    COPY 56.txt /a/
    COPY 57.txt /a/
    COPY 58.txt /a/
    COPY 59.txt /a/
    COPY 60.txt /a/
    COPY 61.txt /a/
    COPY 62.txt /a/
    COPY 63.txt /a/
    COPY 64.txt /a/
    COPY 65.txt /a/
    COPY 66.txt /a/
    COPY 67.txt /a/
    COPY 68.txt /a/
    COPY 69.txt /a/
    COPY 70.txt /a/
    COPY 71.txt /a/
    COPY 72.txt /a/
    COPY 73.txt /a/
    COPY 74.txt /a/
    COPY 75.txt /a/
    COPY 76.txt /a/
    COPY 77.txt /a/
    COPY 78.txt /a/
    COPY 79.txt /a/
    COPY 80.txt /a/
    COPY 81.txt /a/
    COPY 82.txt /a/
    COPY 83.txt /a/
    COPY 84.txt /a/
    COPY 85.txt /a/
    COPY 86.txt /a/
    COPY 87.txt /a/
    COPY 88.txt /a/
    COPY 89.txt /a/
    COPY 90.txt /a/
    COPY 91.txt /a/
    COPY 92.txt /a/
    COPY 93.txt /a/
    COPY 94.txt /a/
    COPY 95.txt /a/
    COPY 96.txt /a/
    COPY 97.txt /a/
    COPY 98.txt /a/
    COPY 99.txt /a/
    COPY 100.txt /a/
    COPY 101.txt /a/
    COPY 102.txt /a/
    COPY 103.txt /a/
    COPY 104.txt /a/
    COPY 105.txt /a/
    COPY 106.txt /a/
    COPY 107.txt /a/
    COPY 108.txt /a/
    COPY 109.txt /a/
    COPY 110.txt /a/
    COPY 111.txt /a/
    COPY 112.txt /a/
    COPY 113.txt /a/
    COPY 114.txt /a/
    COPY 115.txt /a/
    COPY 116.txt /a/
    COPY 117.txt /a/
    COPY 118.txt /a/
    COPY 119.txt /a/
    COPY 120.txt /a/
    COPY 121.txt /a/
    COPY 122.txt /a/
    COPY 123.txt /a/
    COPY 124.txt /a/
    COPY 125.txt /a/
    COPY 126.txt /a/
    COPY 127.txt /a/
    COPY 128.txt /a/
    COPY 129.txt /a/
  `,
  ],
});
