/**
 * What programs a package brings along: its own, and those of what it needs or recommends.
 * Source: own knowledge of Debian, Ubuntu, Alpine, Fedora and their kin, collected by hand, 2026-11-21. Where in doubt a
 * program counts as brought.
 */
import { once } from '../text/once.js';
import { packageFamilyOf, type PackageFamily } from './package-family.js';

/** The table of one family, packages with what they bring beside a program of their own name; both separated by blanks. */
type Table = Readonly<Record<string, string>>;

const aptBuild = 'gcc cc g++ make patch perl xz bzip2 python3 openssl';
const apkBuild = 'gcc cc g++ make patch';

const tables: Readonly<Partial<Record<PackageFamily, Table>>> = {
  apt: {
    'tzdata locales locales-all apt-utils debconf-utils adduser passwd coreutils findutils util-linux netbase hostname':
      '',
    'tar gzip gawk sed grep fontconfig imagemagick ffmpeg ghostscript sqlite3 redis-server redis-tools nginx': '',
    'libcap2-bin iptables iproute2 dnsutils bind9-dnsutils bind9-host htop tree acl bc dos2unix': '',
    'logrotate rsyslog memcached haproxy varnish graphviz pandoc tesseract-ocr poppler-utils dumb-init xvfb xauth ncdu':
      '',
    'musl-tools musl-dev linux-libc-dev zstd lz4 pv uuid-runtime strace lsof psmisc tcpdump traceroute socat': '',
    'nginx-light nginx-full nginx-extras': 'nginx',
    'net-tools': 'ifconfig netstat',
    'ca-certificates apt-transport-https': 'openssl update-ca-certificates ca-certificates',
    'openssl ssl-cert': 'openssl',
    curl: 'curl openssl update-ca-certificates ca-certificates',
    wget: 'wget openssl update-ca-certificates ca-certificates',
    'git git-core git-lfs': 'git perl ssh patch less openssl update-ca-certificates ca-certificates',
    'gnupg gnupg2 gnupg1 gpg dirmngr gpg-agent': 'gpg gpg2 dirmngr',
    'xz-utils': 'xz',
    procps: 'ps',
    'iputils-ping inetutils-ping': 'ping',
    'netcat netcat-openbsd netcat-traditional ncat nmap': 'nc netcat ncat',
    'telnet inetutils-telnet': 'telnet',
    'openssh-client openssh-server': 'ssh sshd',
    'lsb-release': 'lsb_release python3',
    'software-properties-common': 'add-apt-repository lsb_release python3 gpg openssl update-ca-certificates',
    'apache2 apache2-utils libapache2-mod-php': 'perl openssl',
    'cron anacron': 'cron',
    supervisor: 'supervisord python3',
    'postgresql-client mariadb-client default-mysql-client mysql-client': 'psql mysql perl openssl',
    'gettext-base gettext': 'envsubst',
    'build-essential autoconf automake libtool pkg-config pkgconf dpkg-dev bison flex cmake ninja-build': `${aptBuild} cmake`,
    'gcc g++ make clang gfortran': `${aptBuild}`,
    'python3 python3-minimal python3-setuptools python3-wheel python3-distutils python3-yaml': 'python3',
    'python3-pip python3-venv python3-virtualenv': `pip pip3 ${aptBuild}`,
    'python-is-python3': 'python python3',
    'python python2 python2.7 python-dev': `python python2 ${aptBuild}`,
    'python-pip': `python pip ${aptBuild}`,
    nodejs: 'node npm npx corepack python3 openssl',
    npm: `node npm npx git ${aptBuild}`,
    'yarn yarnpkg': 'node yarn',
    'vim vim-tiny vim-nox nano emacs-nox': 'vim vi nano emacs',
  },
  apk: {
    'tzdata musl-locales libc6-compat gcompat libstdc++ libgcc libintl icu-libs icu-data-full coreutils findutils': '',
    'grep sed gawk tar gzip util-linux musl-dev libc-dev linux-headers fontconfig ttf-dejavu ttf-freefont dumb-init':
      '',
    'nginx ffmpeg imagemagick vips freetype harfbuzz nss tree htop bind-tools iproute2 net-tools file': '',
    'postgresql-client mysql-client mariadb-client mariadb-connector-c sqlite sqlite-libs pcre pcre2 krb5-libs':
      'psql mysql',
    redis: 'redis-server',
    'ca-certificates ca-certificates-bundle': 'update-ca-certificates ca-certificates openssl',
    'openssl libressl': 'openssl',
    'gnupg gpg': 'gpg gpg2',
    'openssh openssh-client openssh-server openssh-client-default openssh-keygen': 'ssh sshd',
    'build-base gcc g++ make': apkBuild,
    'autoconf automake cmake pkgconf pkgconfig': `${apkBuild} cmake perl`,
    'python3 py3-setuptools py3-wheel py3-virtualenv': 'python3 python pip pip3',
    'py3-pip python3-dev py-pip': 'python3 python pip pip3 bash perl',
    nodejs: 'node',
    'nodejs-current npm yarn': 'node npm npx yarn',
    'git git-lfs': 'git perl ssh less',
    'shadow shadow-uidmap': 'useradd groupadd usermod groupmod',
    'gettext gettext-envsubst': 'envsubst',
    'procps procps-ng': 'ps',
    supervisor: 'supervisord python3 python',
    'netcat-openbsd nmap-ncat': 'nc netcat ncat',
    'iputils iputils-ping': 'ping',
    'vim nano': 'vim nano',
    go: `go ${apkBuild}`,
    'rust cargo': `cargo rustc ${apkBuild}`,
  },
  dnf: {
    'ca-certificates tzdata findutils hostname gzip glibc-langpack-en glibc-locale-source epel-release diffutils which':
      '',
    'curl curl-minimal libcurl': 'curl',
    'git git-core': 'git perl ssh less',
    'procps-ng procps': 'ps',
    make: 'make',
    'gcc gcc-c++': 'gcc cc g++ make perl',
    'python3 python3-libs': 'python3',
    'python3-pip': 'python3 pip pip3',
    'shadow-utils': 'useradd groupadd adduser usermod',
  },
};

/** Packages that bring only the program of their own name, wherever they are. */
const plain =
  /^(?:bash|curl|wget|unzip|zip|jq|rsync|sudo|tini|gosu|su-exec|tar|bzip2|xz|make|patch|perl|less|file|openssl|nano|sqlite3)$/;

const patterns: Readonly<Partial<Record<PackageFamily, readonly (readonly [RegExp, string])[]>>> = {
  apt: [
    [/^lib[a-z\d.+-]*-dev$|^(?:zlib1g|uuid|default-libmysqlclient|unixodbc|tk|tcl|python3)-dev$/, aptBuild],
    [
      /^(?:lib(?!reoffice|virt|apache2|openmpi|tool)[a-z\d.+-]*\d[a-z\d.+-]*|libnss-wrapper|zlib1g|fonts-[a-z\d-]+|ttf-[a-z\d-]+)$/,
      '',
    ],
    [/^(?:openjdk-\d+|default)-(?:jre|jdk)(?:-headless)?$/, 'java javac openssl update-ca-certificates'],
    [/^php[\d.]*-[a-z]+$/, 'php openssl'],
  ],
  apk: [
    [/^[a-z\d.+-]+-dev$/, `bash perl python3 python ${apkBuild}`],
    [/^(?:lib(?!reoffice|virt|tool)[a-z\d.+-]+|[a-z\d.+-]+-libs|font-[a-z\d-]+|ttf-[a-z\d-]+)$/, ''],
    [/^openjdk\d+(?:-jre|-jdk)?(?:-headless|-base)?$/, 'java javac'],
    [/^php\d*(?:-[a-z]+)?$/, 'php'],
  ],
};

const index = once(() => {
  const byFamily = new Map<string, ReadonlyMap<string, string>>();
  for (const [family, table] of Object.entries(tables)) {
    const programs = new Map<string, string>();
    for (const [names, brought] of Object.entries(table)) {
      for (const name of names.split(' ')) programs.set(name, brought);
    }
    byFamily.set(family, programs);
  }
  return byFamily;
});

/** The programs that are there once a package is installed, as far as they matter; undefined: nobody knows what it brings. */
export function programsBroughtBy(manager: string, packageName: string): readonly string[] | undefined {
  const family = packageFamilyOf(manager);
  const table = family && index().get(family);
  if (family === undefined || table === undefined) return undefined;
  const found = table.get(packageName) ?? patterns[family]?.find(([pattern]) => pattern.test(packageName))?.[1];
  if (found === undefined) return plain.test(packageName) ? [packageName] : undefined;
  return found === '' ? [packageName] : [packageName, ...found.split(' ')];
}
