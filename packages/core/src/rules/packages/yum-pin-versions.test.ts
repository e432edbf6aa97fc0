import { testRule } from '../../../test/test-rule.js';

testRule('yum-pin-versions', {
  valid: [
    'FROM centos:7\nRUN yum install -y httpd\nUSER root\nRUN yum versionlock add httpd',
    'FROM centos:7\nRUN yum install -y httpd-2.4.6 httpd-2.4.6-99.el7 httpd-0:2.4.6-99.el7.x86_64 "httpd-2.4*"',
    'FROM centos:7\nARG V=1\nRUN yum install -y httpd-$V httpd-${V}* $PACKAGES "$(cat list)"',
    'FROM centos:7\nRUN yum install -y ./a.rpm /tmp/b.rpm *.rpm https://example.org/c.rpm https://example.org/d.noarch.rpm',
    'FROM centos:7\nRUN yum groupinstall -y "Development Tools" && yum install -y @base @"Web Server" && yum group install -y x',
    'FROM centos:8\nRUN yum module install -y nodejs:18 postgresql:15/server && yum module enable -y nodejs && yum module list nodejs',
    'FROM centos:7\nRUN yum install -y --enablerepo epel --disablerepo=base --setopt tsflags=nodocs -x kernel httpd-2.4.6',
    'FROM centos:7\nRUN yum update -y httpd && yum reinstall -y tzdata && yum remove -y httpd && yum install',
    'FROM centos:7\nRUN yum versionlock add httpd-2.4.6\nRUN yum install -y httpd',
    'FROM centos:7\nRUN yum install -y jdk-17 && xargs yum install -y < list',
    'FROM centos:7\nRUN yum localinstall -y a.rpm && rpm -i a.rpm',
    { text: 'FROM centos:7\nRUN yum install -y epel-release', options: { allow: ['epel-release'] } },
    'FROM centos:7\nRUN echo yum install httpd # yum install httpd\nCMD yum install httpd',
  ],
  invalid: [
    `
    FROM centos:7
    RUN yum install -y httpd
                       ^^^^^ \`httpd\` has no version.
    `,
    `
    from centos:7 as build
    run yum -y install httpd-2.4.6 \\
        java-1.8.0-openjdk gcc-c++ java-17-openjdk-devel
        ^^^^^^^^^^^^^^^^^^ \`java-1.8.0-openjdk\` and 2 more have no version.
    from scratch
    `,
    `
    FROM centos:7
    RUN ["yum", "install", "-y", "--enablerepo", "epel", "httpd.x86_64"]
                                                          ^^^^^^^^^^^^ \`httpd.x86_64\` has no version.
    `,
    `
    FROM centos:8
    RUN <<EOF
    sudo yum module install -y nodejs
                               ^^^^^^ \`nodejs\` has no version.
    env A=b yum install -y https://example.org/a.rpm 'perl(Foo)'
                                                     ^^^^^^^^^^^ \`perl(Foo)\` has no version.
    EOF
    `,
    {
      options: { allow: ['epel-release'] },
      text: `
      FROM centos:7
      ONBUILD RUN yum install -y epel-release httpd
                                              ^^^^^ \`httpd\` has no version.
      `,
    },
  ],
});
