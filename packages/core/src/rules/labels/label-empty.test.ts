import { testRule } from '../../../test/test-rule.js';

const name = 'org.opencontainers.image.vendor';
const options = { labels: ['a', 'b'] };

testRule('label-empty', {
  valid: [
    `FROM debian:13\nLABEL ${name}="Example"`,
    `FROM debian:13\nLABEL ${name}=" "`,
    `FROM debian:13\nLABEL ${name}="\\""`,
    // Whoever builds gives the value.
    `FROM debian:13\nARG VENDOR\nLABEL ${name}=$VENDOR`,
    `FROM debian:13\nARG VENDOR=\nLABEL ${name}="\${VENDOR}"`,
    `FROM scratch\nLABEL ${name}="\${VENDOR:-}"`,
    // Other labels may be there for their name alone.
    'FROM debian:13\nLABEL com.example.marked=""',
    // Those with a form of their own have rules of their own.
    'FROM debian:13\nLABEL org.opencontainers.image.url="" org.opencontainers.image.licenses=""',
    `FROM debian:13\nENV ${name}=`,
    `FROM debian:13\nARG ${name}=`,
    `FROM debian:13\n# LABEL ${name}=`,
    { text: `FROM debian:13\nLABEL ${name}="" a=x A="" c=""`, options },
    { text: `FROM debian:13\nLABEL ${name}=""`, options: { labels: [] } },
  ],
  invalid: [
    `
    FROM debian:13
    LABEL org.opencontainers.image.vendor=""
                                          ^^ \`org.opencontainers.image.vendor\` is empty.
    `,
    `
    from debian:13
    label "org.opencontainers.image.title"= \\
                                           ^ \`org.opencontainers.image.title\` is empty.
          org.opencontainers.image.description=''
                                               ^^ \`org.opencontainers.image.description\` is empty.
    `,
    `
    FROM debian:13 AS build
    LABEL org.opencontainers.image.authors ""
                                           ^^ \`org.opencontainers.image.authors\` is empty.
    FROM scratch
    `,
    `
    FROM debian:13
    ONBUILD LABEL org.opencontainers.image.authors=""""
                                                   ^^^^ \`org.opencontainers.image.authors\` is empty.
    `,
    {
      options,
      text: `
      FROM debian:13
      LABEL a= b=1 a=2 b=
              ^ \`a\` is empty.
                         ^ \`b\` is empty.
      `,
    },
  ],
});
