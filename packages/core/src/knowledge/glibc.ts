/**
 * Which version of the GNU C library comes with a release of a distribution.
 * Source: the distributions' package lists, collected by hand, 2026-11-21.
 */
const versions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  debian: { '8': '2.19', '9': '2.24', '10': '2.28', '11': '2.31', '12': '2.36', '13': '2.41' },
  ubuntu: { '16.04': '2.23', '18.04': '2.27', '20.04': '2.31', '22.04': '2.35', '24.04': '2.39' },
  rhel: { '7': '2.17', '8': '2.28', '9': '2.34', '10': '2.39' },
  'amazon-linux': { '2': '2.26', '2023': '2.34' },
};

/** Distributions that have the C library of another. */
const sameAs: Readonly<Record<string, string>> = {
  centos: 'rhel',
  'centos-stream': 'rhel',
  'rocky-linux': 'rhel',
  almalinux: 'rhel',
  'oracle-linux': 'rhel',
};

/** The version of the GNU C library, `2.36`, by product (`debian`) and cycle (`12`); undefined where it is not known. */
export function glibcVersion(product: string, cycle: string): string | undefined {
  return versions[sameAs[product] ?? product]?.[cycle];
}
