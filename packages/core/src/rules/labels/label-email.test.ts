import { testRule } from '../../../test/test-rule.js';

const name = 'org.opencontainers.image.authors';
const options = { labels: ['mail'], form: 'address' };
const label = (value: string) => ({ text: `FROM debian:13\nLABEL mail='${value}'`, options });

testRule('label-email', {
  valid: [
    `FROM debian:13\nLABEL ${name}=ada@example.org`,
    `FROM debian:13\nLABEL ${name}="Ada Lovelace <ada@example.org>"`,
    `FROM debian:13\nLABEL ${name}="Ada <ada@example.org>, charles@example.org; Grace <grace@example.org>"`,
    `FROM debian:13\nLABEL ${name} Ada Lovelace <ada@example.org>`,
    label('a+b_c.d@localhost'),
    label('"a b"@example.org'),
    label('a@[192.0.2.1]'),
    label('a@1-b.example'),
    // Whoever builds gives the value.
    `FROM debian:13\nARG AUTHOR=nobody\nLABEL ${name}=$AUTHOR`,
    `FROM debian:13\nLABEL ${name}="\${NAME} <mail>"`,
    `FROM debian:13\nENV AUTHOR=nobody\nLABEL ${name}=$AUTHOR`,
    // Another label, no LABEL.
    'FROM debian:13\nLABEL maintainer="Ada Lovelace"',
    `FROM debian:13\nENV ${name}=nobody`,
    `FROM debian:13\n# LABEL ${name}=nobody`,
    { text: `FROM debian:13\nLABEL ${name}=nobody`, options },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL org.opencontainers.image.authors="Ada Lovelace"
                                           ^^^^^^^^^^^^^^ The value of \`org.opencontainers.image.authors\` is not an e-mail address.
    `,
    `
    from debian:13 as build
    label org.opencontainers.image.authors "Ada <ada@example.org>, Charles"
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The value of \`org.opencontainers.image.authors\` is not an e-mail address.
    from scratch
    `,
    `
    FROM debian:13
    ONBUILD LABEL a=b \\
      org.opencontainers.image.authors=''
                                       ^^ The value of \`org.opencontainers.image.authors\` is not an e-mail address.
    `,
    {
      options,
      text: `
      FROM debian:13
      LABEL mail="Ada <ada@example.org>"
                 ^^^^^^^^^^^^^^^^^^^^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=a@b,c@d
                 ^^^^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=mailto:a@b
                 ^^^^^^^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=a..b@c
                 ^^^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=.a@b
                 ^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=a@
                 ^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=@b
                 ^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=a@b_c
                 ^^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=a@b..c
                 ^^^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail=a@-b
                 ^^^^ The value of \`mail\` is not an e-mail address.
      LABEL mail="a b@c"
                 ^^^^^^^ The value of \`mail\` is not an e-mail address.
      `,
    },
  ],
});
