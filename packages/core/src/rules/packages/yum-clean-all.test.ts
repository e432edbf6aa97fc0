import { testRule } from '../../../test/test-rule.js';

const found = (verb = 'install'): string => `\`yum ${verb}\` leaves its cache in the layer.`;

testRule('yum-clean-all', {
  valid: [
    'FROM centos:7\nRUN yum install -y httpd && yum clean all',
    'FROM centos:7\nRUN yum install -y httpd; yum -y clean all; true',
    'FROM centos:7\nRUN yum update -y && yum install -y httpd && yum clean metadata',
    'FROM centos:8\nRUN yum install -y httpd && dnf clean all',
    'FROM centos:7\nRUN yum install -y httpd && rm -rf /var/cache/yum',
    'FROM centos:7\nRUN yum install -y httpd && rm -rf /tmp/* "/var/cache/yum"/* && true',
    'FROM centos:7\nRUN yum install -y httpd && rm -r /var/cache/*\nRUN yum install -y httpd && rm -rf /var/cache/{yum,dnf}',
    'FROM centos:7\nRUN yum install -y httpd && find /var/cache/yum -type f -delete',
    'FROM centos:7\nRUN --mount=type=cache,target=/var/cache/yum yum install -y httpd',
    'FROM centos:7\nRUN --mount=type=cache,target=/var/cache,sharing=locked yum install -y httpd',
    'FROM centos:7\nARG CACHE=/var/cache/yum\nRUN --mount=type=tmpfs,target=$CACHE yum install -y httpd',
    // A builder's layers are thrown away.
    'FROM centos:7 AS build\nRUN yum install -y gcc\nFROM alpine:3.22\nCOPY --from=build /a /a',
    'FROM centos:7\nRUN cleanup() { yum clean all; }; yum install -y httpd; cleanup',
    "FROM centos:7\nRUN trap 'rm -rf /var/cache/yum' EXIT; yum install -y httpd",
    // A script may do it.
    'FROM centos:7\nRUN yum install -y httpd && ./setup.sh\nRUN yum install -y httpd && $CLEAN',
    'FROM centos:7\nRUN yum install -y --setopt=cachedir=/tmp/cache httpd\nRUN yum --installroot=/out install -y httpd',
    'FROM centos:7\nRUN yum remove -y httpd && yum-config-manager --enable epel && yum clean all',
    'FROM centos:7\nRUN <<EOF\nyum install -y httpd\nyum clean all\nEOF',
    'FROM centos:7\nRUN ["bash", "-c", "yum install -y httpd && yum clean all"]',
    'FROM centos:7\nRUN echo yum install httpd # yum install httpd\nCMD yum install httpd',
  ],
  invalid: [
    {
      text: `
      FROM centos:7
      RUN yum install -y httpd
              ^^^^^^^ ${found()}
      `,
      fixed: `
      FROM centos:7
      RUN yum install -y httpd && yum clean all
      `,
    },
    // Too early, in a later layer, or something else.
    {
      text: `
      FROM centos:7
      RUN yum clean all \\
          && yum update -y \\
          && yum install -y \\
                 ^^^^^^^ ${found()}
              httpd \\
          && rm -rf /tmp/* /var/log/yum.log
      RUN yum clean all
      `,
      fixed: `
      FROM centos:7
      RUN yum clean all \\
          && yum update -y \\
          && yum install -y \\
              httpd \\
          && rm -rf /tmp/* /var/log/yum.log \\
          && yum clean all
      RUN yum clean all
      `,
    },
    {
      text: `FROM centos:7\r\nRUN yum install -y \\\r\n        ^^^^^^^ ${found()}\r\n  httpd\r\n`,
      fixed: 'FROM centos:7\r\nRUN yum install -y \\\r\n  httpd \\\r\n  && yum clean all\r\n',
    },
    // Where it is no plain chain, or nothing is installed, a person must look.
    {
      text: `
      FROM centos:7 AS base
      RUN yum install -y httpd; echo done
              ^^^^^^^ ${found()}
      RUN sudo yum install -y httpd
                   ^^^^^^^ ${found()}
      RUN yum makecache
              ^^^^^^^^^ ${found('makecache')}
      RUN <<EOF
      yum install -y httpd
          ^^^^^^^ ${found()}
      EOF
      FROM base
      `,
      fixed: `
      FROM centos:7 AS base
      RUN yum install -y httpd; echo done && yum clean all
      RUN sudo yum install -y httpd && sudo yum clean all
      RUN yum makecache
      RUN <<EOF
      yum install -y httpd && yum clean all
      EOF
      FROM base
      `,
    },
    `
    from centos:7
    run ["yum", "groupinstall", "-y", "Development Tools"]
                 ^^^^^^^^^^^^ ${found('groupinstall')}
    ONBUILD RUN yum install -y httpd && yum clean packages
                    ^^^^^^^ ${found()}
    RUN --mount=type=cache,target=/root/.cache --mount=type=bind,target=/var/cache/yum yum swap -y a b
                                                                                           ^^^^ ${found('swap')}
    `,
    {
      options: { stages: 'all' },
      text: `
      FROM centos:7 AS build
      RUN yum install -y gcc
              ^^^^^^^ ${found()}
      FROM scratch
      `,
    },
  ],
});
