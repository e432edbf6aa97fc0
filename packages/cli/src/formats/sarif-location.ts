import type { ArtifactLocation } from 'sarif';
import { relativePath } from './relative-path.js';

/** A file by its path inside the folder, else by its whole address. */
export function artifactLocation(path: string, folder: string): ArtifactLocation {
  const inside = relativePath(path, folder);
  if (isAbsolute(inside)) return { uri: fileUri(inside) };
  if (inside.startsWith('../')) return { uri: new URL(encoded(inside), folderUri(folder)).href };
  return { uri: encoded(inside), uriBaseId: '%SRCROOT%' };
}

/** The address of a folder, with the slash at the end that SARIF asks for. */
export function folderUri(folder: string): string {
  return fileUri(folder.endsWith('/') ? folder : `${folder}/`);
}

function fileUri(path: string): string {
  return `file://${path.startsWith('/') ? '' : '/'}${encoded(path)}`;
}

/** Percent-encoded, slashes kept; a drive's colon is one character that may stay. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/^([A-Za-z])%3A$/, '$1:'))
    .join('/');
}

function isAbsolute(path: string): boolean {
  return /^(?:[A-Za-z]:)?\//.test(path);
}
