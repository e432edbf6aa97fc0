import { testRule } from '../../../test/test-rule.js';

const found = (verb = 'install'): string => `\`microdnf ${verb}\` leaves its cache in the layer.`;
const base = 'FROM registry.access.redhat.com/ubi9-minimal';

testRule('microdnf-clean-all', {
  valid: [
    `${base}\nRUN microdnf install -y httpd && microdnf clean all`,
    `${base}\nRUN microdnf update -y; microdnf install -y httpd; microdnf clean all`,
    `${base}\nRUN microdnf install -y httpd && rm -rf /var/cache/yum\nRUN microdnf install -y httpd && rm -rf /var/cache/*`,
    `${base}\nRUN --mount=type=cache,target=/var/cache/yum microdnf install -y httpd`,
    `${base}\nRUN --mount=type=tmpfs,target=/var/cache/dnf microdnf install -y httpd`,
    `${base} AS build\nRUN microdnf install -y gcc\nFROM scratch\nCOPY --from=build /a /a`,
    `${base}\nRUN microdnf remove -y httpd && microdnf module enable nodejs:20 && microdnf repolist`,
    `${base}\nRUN microdnf install -y httpd && ./cleanup.sh`,
    `${base}\nRUN <<EOF\nmicrodnf install -y httpd\nmicrodnf clean all\nEOF\nCMD microdnf install httpd`,
    `${base}\nRUN dnf install -y httpd`,
  ],
  invalid: [
    {
      text: `
      ${base}
      RUN microdnf install -y httpd
                   ^^^^^^^ ${found()}
      `,
      fixed: `
      ${base}
      RUN microdnf install -y httpd && microdnf clean all
      `,
    },
    {
      text: `
      ${base.toLowerCase()}
      run microdnf install -y \\
                   ^^^^^^^ ${found()}
          httpd
      run microdnf clean all
      `,
      fixed: `
      ${base.toLowerCase()}
      run microdnf install -y \\
          httpd \\
          && microdnf clean all
      run microdnf clean all
      `,
    },
    // Its cache is another than dnf's.
    `
    ${base}
    RUN microdnf install -y dnf && dnf install -y httpd && dnf clean all
                 ^^^^^^^ ${found()}
    `,
    `
    ${base}
    RUN ["microdnf", "upgrade", "-y"]
                      ^^^^^^^ ${found('upgrade')}
    ONBUILD RUN microdnf clean all && microdnf update -y
                                               ^^^^^^ ${found('update')}
    `,
    {
      options: { stages: 'all' },
      text: `
      ${base} AS build
      RUN microdnf makecache
                   ^^^^^^^^^ ${found('makecache')}
      FROM scratch
      `,
    },
  ],
});
