import { testRule } from '../../../test/test-rule.js';

const name = 'org.opencontainers.image.created';
const options = { labels: ['built'] };
const label = (value: string) => ({ text: `FROM debian:13\nLABEL built="${value}"`, options });

testRule('label-rfc3339', {
  valid: [
    `FROM debian:13\nLABEL ${name}=2026-08-22T10:30:00Z`,
    `FROM debian:13\nLABEL ${name} 2026-08-22t10:30:00.123456789z`,
    label('2026-08-22T10:30:00+02:00'),
    label('2026-12-31T23:59:60-00:00'),
    label('2024-02-29T00:00:00Z'),
    label('2000-02-29T00:00:00Z'),
    // Whoever builds gives the value.
    `FROM debian:13\nARG DATE=unknown\nLABEL ${name}=$DATE`,
    `FROM debian:13\nLABEL ${name}="\${DATE:-today}"`,
    `FROM debian:13\nENV DATE=today\nLABEL ${name}=$DATE`,
    // Another label, no LABEL.
    'FROM debian:13\nLABEL created=today build-date=2026-08-22',
    `FROM debian:13\nENV ${name}=today`,
    `FROM debian:13\n# LABEL ${name}=today`,
    { text: `FROM debian:13\nLABEL ${name}=today`, options },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL org.opencontainers.image.created="2026-08-22"
                                           ^^^^^^^^^^^^ The value of \`org.opencontainers.image.created\` is not a time as in RFC 3339.
    `,
    `
    from debian:13
    onbuild label a=b \\
      # the day
      'org.opencontainers.image.created'=""
                                         ^^ The value of \`org.opencontainers.image.created\` is not a time as in RFC 3339.
    `,
    {
      options,
      text: `
      FROM debian:13
      LABEL built="2026-08-22 10:30:00Z"
                  ^^^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-08-22T10:30:00
                  ^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-08-22T10:30Z
                  ^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-02-29T10:30:00Z
                  ^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=1900-02-29T10:30:00Z
                  ^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-04-31T10:30:00Z
                  ^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-13-01T10:30:00Z
                  ^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-08-00T10:30:00Z
                  ^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-08-22T24:00:00Z
                  ^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-08-22T10:30:00+0200
                  ^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built=2026-08-22T10:30:00.Z
                  ^^^^^^^^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      LABEL built 22 August 2026
                  ^^^^^^^^^^^^^^ The value of \`built\` is not a time as in RFC 3339.
      `,
    },
  ],
});
