import { testRule } from '../../../test/test-rule.js';

testRule('onbuild-trigger-forbidden', {
  valid: [
    'FROM debian:13\nONBUILD RUN true\nONBUILD COPY . /app',
    'FROM debian:13\nonbuild env A=1',
    'FROM debian:13\nONBUILD ARG FROM',
    'FROM debian:13\nONBUILD RUN echo FROM debian',
    'FROM debian:13\nONBUILD COPY --from=build /app /app',
    // Others that cannot run have a rule of their own.
    'FROM debian:13\nONBUILD FORM debian',
    'FROM debian:13\nONBUILD',
    'FROM debian:13\n# ONBUILD FROM debian',
    'FROM debian:13\nMAINTAINER Ada',
    'FROM debian:13\nONBUILD LABEL maintainer=Ada',
  ],
  invalid: [
    `
    FROM debian:13
    ONBUILD FROM debian:13
            ^^^^ ONBUILD cannot run FROM.
    `,
    `
    from debian:13
    onbuild maintainer Ada
            ^^^^^^^^^^ ONBUILD cannot run MAINTAINER.
    `,
    `
    FROM debian:13
    ONBUILD \\
      # twice
      OnBuild RUN true
      ^^^^^^^ ONBUILD cannot run ONBUILD.
    `,
    // Whether a stage runs it or not, in a stage that is not built too.
    {
      target: 'b',
      text: `
      FROM debian:13 AS a
      ONBUILD ONBUILD RUN true
              ^^^^^^^ ONBUILD cannot run ONBUILD.
      FROM debian:13 AS b
      `,
    },
    'FROM debian:13 AS a\r\nONBUILD FROM b\r\n        ^^^^ ONBUILD cannot run FROM.\r\nFROM a\r\n',
  ],
});
