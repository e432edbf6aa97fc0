import { steadyFacts } from '../knowledge/image-lacks.js';
import type { ImageOs } from '../knowledge/official-images.js';
import type { System } from '../shell/foreign-option.js';
import type { Stage } from './stage.js';

/** The distribution that a stage is built on; undefined where it is not known. */
export function systemOf({ root, isWindows }: Stage): ImageOs | undefined {
  return isWindows || root.kind !== 'image' || root.facts === undefined ? undefined : steadyFacts(root.facts)?.os;
}

/** Whether the small programs of a stage are those of BusyBox, until packages put others in their place. */
export function hasBusybox(stage: Stage): boolean {
  const { id, sh } = systemOf(stage) ?? {};
  return id === 'alpine' || id === 'busybox' || sh === 'busybox';
}

/** Whose common programs a stage has; undefined where it is not known, or they are rare. */
export function systemKind(stage: Stage): System | undefined {
  if (hasBusybox(stage)) return 'busybox';
  const { id = '' } = systemOf(stage) ?? {};
  if (/^(?:debian|ubuntu)$/.test(id)) return 'debian';
  return /^(?:rhel|centos.*|fedora|rocky|almalinux|oraclelinux|amazonlinux)$/.test(id) ? 'redhat' : undefined;
}
