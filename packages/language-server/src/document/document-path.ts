/** Whether a document is a file, so that its text stands for the file's. */
export function isFileUri(uri: string): boolean {
  return /^file:/i.test(uri);
}

/**
 * The path of a document, with forward slashes and an upper-case drive letter.
 * An untitled document without a path lies in `folder`, anything else that is no file in the root.
 */
export function pathOfUri(uri: string, folder = ''): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(uri) ?? [undefined, 'file', uri];
  const [, authority = '', encoded = ''] = /^(?:\/\/([^/]*))?(.*)$/s.exec(rest) ?? [];
  const path = decode(encoded).replaceAll('\\', '/');
  switch (scheme.toLowerCase()) {
    case 'file':
      return authority === '' || authority === 'localhost' ? withDrive(path) : `//${decode(authority)}${path}`;
    case 'untitled':
      return /^(\/|[a-z]:\/)/i.test(path) ? withDrive(path) : `${folder}/${path}`;
    default:
      return `/${path.slice(path.lastIndexOf('/') + 1)}`;
  }
}

/** The URI of a file, with everything encoded that may mean something in one. */
export function uriOfPath(path: string): string {
  const [, host = '', rest = path] = /^\/\/([^/]+)(\/.*)$/s.exec(path) ?? [];
  const parts = rest.split('/').map((part) => encodeURIComponent(part));
  return `file://${encodeURIComponent(host)}${rest.startsWith('/') ? '' : '/'}${parts.join('/')}`;
}

/** `/c:/x` is a path of Windows: `C:/x`. */
function withDrive(path: string): string {
  const match = /^\/?([a-z]):(?=\/|$)/i.exec(path);
  return match === null ? path : `${match[1]?.toUpperCase()}:${path.slice(match[0].length)}`;
}

/** A `%` that begins no code stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(%[0-9a-f]{2})+/gi, (codes) => {
      try {
        return decodeURIComponent(codes);
      } catch {
        return codes;
      }
    });
  }
}
