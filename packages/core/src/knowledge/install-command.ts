/**
 * The packages that bring common tools.
 * Source: the package lists of Debian, Alpine and Fedora, collected by hand, 2026-11-21.
 */

/** Packages with another name than their program. */
const packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  apt: {
    gpg: 'gnupg',
    pip: 'python3-pip',
    pip3: 'python3-pip',
    python: 'python-is-python3',
    ps: 'procps',
    ssh: 'openssh-client',
    xz: 'xz-utils',
    nc: 'netcat-openbsd',
    ping: 'iputils-ping',
    envsubst: 'gettext-base',
    'update-ca-certificates': 'ca-certificates',
    node: 'nodejs',
    go: 'golang',
    netstat: 'net-tools',
    ifconfig: 'net-tools',
    lsb_release: 'lsb-release',
    'add-apt-repository': 'software-properties-common',
  },
  apk: {
    gpg: 'gnupg',
    pip: 'py3-pip',
    pip3: 'py3-pip',
    python: 'python3',
    ssh: 'openssh-client',
    envsubst: 'gettext-envsubst',
    'update-ca-certificates': 'ca-certificates',
    node: 'nodejs',
  },
  dnf: {
    pip: 'python3-pip',
    pip3: 'python3-pip',
    ps: 'procps-ng',
    useradd: 'shadow-utils',
    adduser: 'shadow-utils',
    'g++': 'gcc-c++',
  },
};
const plain =
  /^(?:bash|curl|wget|git|unzip|zip|make|gcc|g\+\+|sudo|perl|python3|jq|rsync|vim|nano|cmake|openssl|bzip2|xz|patch|less|tini|tar|npm)$/;

/** The command that installs a program with the package manager of an image, `apk add --no-cache curl`; undefined where its package is not known. */
export function installCommand(manager: string, program: string): string | undefined {
  const family = /^(?:dnf|yum|microdnf)$/.test(manager) ? 'dnf' : manager;
  const name = packages[family]?.[program] ?? (plain.test(program) ? program : undefined);
  if (name === undefined) return undefined;
  if (family === 'apt') return `apt-get install -y ${name}`;
  if (family === 'apk') return `apk add --no-cache ${name}`;
  return family === 'dnf' ? `${manager} install -y ${name}` : undefined;
}
