import { architectureOfRepository } from '../knowledge/image-family.js';
import { platformOf } from './platform.js';
import { readPlatform } from './platform-text.js';
import type { Stage } from './stage.js';

const systems = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasip1']);
const otherNames: Readonly<Record<string, readonly string[]>> = {
  amd64: ['amd64', 'x86_64', 'x64'],
  arm64: ['arm64', 'aarch64'],
  arm: ['arm', 'armv6', 'armv7', 'armhf'],
  386: ['386', 'i386', 'i686'],
};

/** Whether BuildKit finds the system or the architecture in the stage's name, or cannot read the platform. */
export function isNamedPlatform(text: string, { name = '' }: Stage): boolean {
  const platform = readPlatform(text);
  return 'problem' in platform || name.includes(platform.os) || name.includes(platform.architecture);
}

/** Whether the stage is for that platform by its name or its image, the image is for no other, or BuildKit cannot read the platform. */
export function isMeantPlatform(text: string, { name = '', base }: Stage): boolean {
  const lower = text.toLowerCase();
  const platform = platformOf(lower.includes('/') ? lower : systems.has(lower) ? `${lower}/` : `linux/${lower}`);
  if (platform === undefined || !/^[\w./()+-]+$/.test(lower)) return true;
  const { os, architecture } = platform;
  const names = otherNames[architecture] ?? (architecture === '' ? [] : [architecture]);
  if ([os, ...names].some((word) => name.includes(word))) return true;
  if (base.kind !== 'image') return false;
  const { familiarName, tag = '' } = base.reference;
  const written = dashed(`/${familiarName}:${tag}/`);
  if (names.some((word) => written.includes(dashed(`/${word}/`)))) return true;
  if (architectureOfRepository(familiarName) !== undefined || base.facts?.windows === true) return true;
  return base.facts?.architectures?.length === 1;
}

function dashed(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
