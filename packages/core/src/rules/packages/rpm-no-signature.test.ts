import { testRule } from '../../../test/test-rule.js';

const tail = 'lets `rpm` take a package without a check.';

testRule('rpm-no-signature', {
  valid: [
    `
    FROM fedora:42
    RUN rpm -qa --nosignature
    `,
    `
    FROM fedora:42
    RUN rpm -i --nodeps a.rpm
    `,
    'FROM fedora:44\nRUN rpm -i https://example.com/x.rpm',
    'FROM fedora:44\nRUN rpm --import https://example.com/key && rpm -K x.rpm',
    'FROM fedora:44\nRUN rpm -Uvh --nodeps --noscripts x.rpm',
    'FROM fedora:44\nRUN echo rpm --nosignature x.rpm\n# rpm --nosignature x.rpm',
    'FROM fedora:44\nRUN rpmbuild --nosignature x.spec',
    'FROM debian:13\nRUN alien --nodigest x.rpm',
    'FROM fedora:44\nRUN rpm -qa --qf "x" --nodeps',
    'FROM fedora:44\nRUN grep -e --nosignature x',
  ],
  invalid: [
    `
    FROM fedora:44
    RUN rpm -i --nosignature a.rpm
               ^^^^^^^^^^^^^ \`--nosignature\` ${tail}
    USER root
    CMD rpm -i --nosignature a.rpm
               ^^^^^^^^^^^^^ \`--nosignature\` ${tail}
    `,
    `
    FROM fedora:42
    RUN rpm -ivh --nosignature /tmp/a.rpm
                 ^^^^^^^^^^^^^ \`--nosignature\` lets \`rpm\` take a package without a check.
    `,
    `
    FROM fedora:42
    RUN rpm --nodigest -i https://example.com/a.rpm
            ^^^^^^^^^^ \`--nodigest\` lets \`rpm\` take a package without a check.
    `,
    `
    FROM fedora:44
    RUN rpm -i --nosignature https://example.com/x.rpm
               ^^^^^^^^^^^^^ \`--nosignature\` ${tail}
    `,
    `
    from fedora:44
    run sudo rpm -Uvh \\
          --nodigest \\
          ^^^^^^^^^^ \`--nodigest\` ${tail}
          x.rpm
    `,
    `
    FROM fedora:44
    RUN ["rpm", "-i", "--nosignature", "x.rpm"]
                       ^^^^^^^^^^^^^ \`--nosignature\` ${tail}
    `,
    `
    FROM fedora:44
    RUN rpm --nofiledigest --nosignature -i x.rpm
            ^^^^^^^^^^^^^^ \`--nofiledigest\` ${tail}
                           ^^^^^^^^^^^^^ \`--nosignature\` ${tail}
    `,
    `
    FROM fedora:44
    RUN <<EOF
    rpm -i --nosignature x.rpm
           ^^^^^^^^^^^^^ \`--nosignature\` ${tail}
    EOF
    `,
  ],
});
