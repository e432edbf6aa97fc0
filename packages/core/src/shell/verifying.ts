import type { ShellCommand } from './command.js';

const digests = /^(?:(?:sha(?:1|224|256|384|512)|b2|b3|md5)sum|shasum|sha(?:256|512)|md5|cksum|digest|xxhsum)$/;
const verifiers =
  /^(?:gpgv2?|minisign|signify|cosign|slsa-verifier|sq|sqv|rpmkeys|apksigner|jarsigner|debsig-verify|dpkg-sig|certutil|checksum|tuf)$/;
const languages = /^(?:(?:python|pypy|ruby|php|perl)[\d.]*|node|awk|gawk)$/;
/** Scripts and functions that say so by their name. */
const named =
  /(?:^|[_.-])(?:verify|validate|check_?sums?|check_?sha\d*|check_?hash|sha\d+|md5|gpg|sig(?:nature)?)(?:[_.-]|$)/i;

/** Whether the command compares a file with a checksum or a signature. */
export function verifies({ name = '', args, nesting, pipeline }: ShellCommand): boolean {
  const has = (pattern: RegExp): boolean => args.some(({ text }) => pattern.test(text));
  if (digests.test(name)) {
    // Alone it only prints; what takes its output can compare.
    return (
      has(/^-\w*c|^--(?:check|status|strict)/) ||
      nesting.some((one) => one.endsWith('substitution')) ||
      pipeline.commands.length > 1
    );
  }
  if (verifiers.test(name)) return true;
  switch (name) {
    case 'gpg':
    case 'gpg2':
      return has(/^(?:--verify(?:-files)?|--decrypt|-d)$/);
    case 'openssl':
      return has(/^(?:dgst|sha\d+|md5)$/) && (has(/^-verify$/) || nesting.length > 0 || pipeline.commands.length > 1);
    case 'rpm':
      return has(/^(?:-K\w*|--checksig)$/);
    case 'gh':
      return has(/^attestation$/);
    case 'git':
      return has(/^(?:verify-(?:tag|commit)|--verify-signatures)$/);
    case 'cmp':
    case 'diff':
      return has(/sha\d+|\.sum|\.sha|\.md5/i);
    default:
  }
  if (languages.test(name)) return has(/hashlib|sha(?:1|256|384|512)|md5|digest/i);
  return named.test(name);
}
