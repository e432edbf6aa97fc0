import { testRule } from '../../../test/test-rule.js';

testRule('yum-assume-yes', {
  valid: [
    'FROM centos:7\nCOPY yum.conf /etc/\nUSER root\nRUN yum install httpd',
    'FROM centos:7\nRUN yum install -y httpd',
    'FROM centos:7\nRUN yum -y install httpd && yum --assumeyes remove httpd && yum update -y',
    'FROM centos:7\nRUN yum install -q -y httpd && yum -qy groupinstall "Development Tools"',
    'FROM centos:7\nRUN yum install --setopt=assumeyes=1 httpd && yum --setopt assumeyes=True update',
    'FROM centos:7\nRUN echo "assumeyes=1" >> /etc/yum.conf\nRUN yum install httpd',
    "FROM centos:7\nRUN sed -i '/main/a assumeyes = 1' /etc/yum.conf && yum install httpd",
    'FROM centos:7\nCOPY yum.conf /etc/yum.conf\nRUN yum install httpd',
    'FROM centos:7\nRUN yum-config-manager --enable epel && yum makecache && yum clean all && yum check-update',
    'FROM centos:7\nRUN yum list installed && yum repolist && yum search httpd && yum info httpd',
    'FROM centos:7\nRUN yes | yum install httpd\nRUN echo y | sudo yum remove httpd',
    'FROM centos:7\nRUN yes | (yum makecache && yum install httpd)',
    'FROM centos:7\nRUN yum install httpd < /answers\nRUN cat /answers | yum install httpd',
    'FROM centos:7\nRUN yum $OPTIONS install httpd && yum install $YUM_OPTS httpd && yum install "$@"',
    'FROM centos:7\nRUN yum --assumeno install httpd',
    'FROM centos:7\nRUN echo yum install httpd # yum install httpd\n# RUN yum install httpd\nCMD yum install httpd',
    'FROM centos:7\nRUN <<EOF\nyum install -y \\\n  httpd\nEOF',
    'FROM fedora:43\nRUN dnf install httpd',
  ],
  invalid: [
    `
    FROM centos:7
    RUN yum install httpd
            ^^^^^^^ \`yum install\` may ask for confirmation, which nobody gives in a build.
    USER root
    RUN echo assumeyes=1 >> /etc/yum.conf
    `,
    {
      text: `
      FROM centos:7
      RUN yum makecache && \\
          yum install httpd
              ^^^^^^^ \`yum install\` may ask for confirmation, which nobody gives in a build.
      `,
      fixed: `
      FROM centos:7
      RUN yum makecache && \\
          yum install -y httpd
      `,
    },
    {
      text: `
      from centos:7 as build
      run ["yum", "-q", "remove", "httpd"]
                         ^^^^^^ \`yum remove\` may ask for confirmation, which nobody gives in a build.
      from scratch
      `,
      fixed: `
      from centos:7 as build
      run ["yum", "-q", "remove", "-y", "httpd"]
      from scratch
      `,
    },
    `
    FROM centos:7
    RUN <<EOF
    sudo yum update
             ^^^^^^ \`yum update\` may ask for confirmation, which nobody gives in a build.
    env A=b /usr/bin/yum localinstall --nogpgcheck ./x.rpm
                         ^^^^^^^^^^^^ \`yum localinstall\` may ask for confirmation, which nobody gives in a build.
    yum group install "Development Tools"
              ^^^^^^^ \`yum install\` may ask for confirmation, which nobody gives in a build.
    EOF
    `,
    `
    FROM centos:7
    ONBUILD RUN yum reinstall -q glibc-common
                    ^^^^^^^^^ \`yum reinstall\` may ask for confirmation, which nobody gives in a build.
    RUN xargs yum install < packages.txt
                  ^^^^^^^ \`yum install\` may ask for confirmation, which nobody gives in a build.
    RUN yum install --enablerepo epel $PACKAGES
            ^^^^^^^ \`yum install\` may ask for confirmation, which nobody gives in a build.
    `,
    {
      text: `FROM centos:8\r\nRUN yum swap \\\r\n        ^^^^ \`yum swap\` may ask for confirmation, which nobody gives in a build.\r\n  centos-linux-repos centos-stream-repos\r\n`,
      fixed: 'FROM centos:8\r\nRUN yum swap -y \\\r\n  centos-linux-repos centos-stream-repos\r\n',
    },
    `
    FROM centos:7
    RUN yum install --setopt=assumeyes=0 httpd
            ^^^^^^^ \`yum install\` may ask for confirmation, which nobody gives in a build.
    `,
  ],
});
