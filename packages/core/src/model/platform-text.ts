import { platformOf, type Platform } from './platform.js';

/** What a check takes for the machine that builds. */
const usual: Platform = { os: 'linux', architecture: 'amd64', variant: '' };

/** The platform of a text such as `linux/arm64`, `arm64` or `windows(10.0.17763)/amd64`, or what BuildKit says against it. */
export function readPlatform(text: string): Platform | { readonly problem: string } {
  const [first = '', ...others] = text.split('/');
  const os = /^([\w-]+)(?:\(([\w.%-]*(?:\+[\w.%-]+)*)\))?$/.exec(first);
  if (text.includes('*')) return { problem: `\`${text}\` has a \`*\`.` };
  if (os === null || /%(?![0-9A-Fa-f]{2})/.test(os[2] ?? '')) return { problem: `\`${text}\` names no system.` };
  if (!others.every((part) => /^[\w.-]+$/.test(part))) return { problem: `\`${text}\` is no platform.` };
  if (others.length > 2) return { problem: `\`${text}\` has more parts than system, architecture and variant.` };
  const [, system = ''] = os;
  if (others.length > 0) return platformOf([system, ...others].join('/')) ?? usual;
  const asSystem = platformOf(`${system}/${usual.architecture}`) ?? usual;
  if (systems.test(asSystem.os)) return asSystem;
  const asArchitecture = platformOf(`${usual.os}/${first}`) ?? usual;
  return architectures.test(asArchitecture.architecture)
    ? asArchitecture
    : { problem: `\`${text}\` is neither a system nor an architecture.` };
}

/** The platforms that people mean most: what a misspelt one is compared with. */
export const commonPlatforms: readonly string[] = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/arm/v6',
  'linux/386',
  'linux/ppc64le',
  'linux/riscv64',
  'linux/s390x',
  'windows/amd64',
];

const systems =
  /^(?:aix|android|darwin|dragonfly|freebsd|hurd|illumos|ios|js|linux|nacl|netbsd|openbsd|plan9|solaris|windows|zos)$/;
const architectures =
  /^(?:386|amd64(?:p32)?|arm(?:64)?(?:be)?|ppc(?:64(?:le)?)?|loong64|mips(?:64(?:p32)?)?(?:le)?|riscv(?:64)?|s390x?|sparc(?:64)?|wasm)$/;
