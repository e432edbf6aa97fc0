/** Distributions whose packages have the same names: `apt` for Debian and Ubuntu, `dnf` for all that install with RPM but SUSE. */
export type PackageFamily = 'apt' | 'apk' | 'dnf' | 'zypper' | 'pacman';

const families: Readonly<Record<string, PackageFamily>> = {
  apt: 'apt',
  'apt-get': 'apt',
  aptitude: 'apt',
  apk: 'apk',
  dnf: 'dnf',
  yum: 'dnf',
  microdnf: 'dnf',
  tdnf: 'dnf',
  zypper: 'zypper',
  pacman: 'pacman',
};

/** The family of a command that installs packages (`apt-get`, `microdnf`); undefined for any other. */
export function packageFamilyOf(manager: string): PackageFamily | undefined {
  return Object.hasOwn(families, manager) ? families[manager] : undefined;
}
