import { testRule } from '../../../test/test-rule.js';

testRule('target-unknown', {
  valid: [
    'FROM debian:13 AS build\nFROM debian:13',
    { text: 'FROM debian:13 AS build\nFROM debian:13', target: 'build' },
    { text: 'FROM debian:13 AS Build\nFROM debian:13', target: 'BUILD' },
    { text: 'from debian:13 as last', target: 'last' },
    { text: 'FROM a:1 AS x\nFROM b:1 AS x', target: 'x' },
    { text: 'FROM debian:13', target: '' },
    { text: 'ARG A=1', target: 'x' },
    { text: '', target: 'x' },
  ],
  invalid: [
    {
      target: 'buidl',
      text: `
      FROM golang:1.26 AS build
      FROM debian:13
           ^^^^^^^^^ There is no stage \`buidl\`, which is the target.
      `,
    },
    {
      target: 'test',
      text: `
      FROM golang:1.26 AS build
      from --platform=linux/amd64 \\
        build as final
                 ^^^^^ There is no stage \`test\`, which is the target.
      `,
    },
    // It takes no numbers, and no names of images.
    {
      target: '0',
      text: `
      FROM debian:13
           ^^^^^^^^^ There is no stage \`0\`, which is the target.
      `,
    },
    {
      target: 'debian:13',
      text: `
      FROM debian:13
           ^^^^^^^^^ There is no stage \`debian:13\`, which is the target.
      `,
    },
    {
      target: 'x',
      text: 'FROM a:1 AS b\r\n            ^ There is no stage `x`, which is the target.\r\n',
    },
  ],
});
