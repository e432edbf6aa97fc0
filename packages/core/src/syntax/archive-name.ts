/** Whether ADD may unpack a file of this name or pattern: it looks into the file, we have the name only. Of a pattern only the end counts. */
export function mayBeArchive(source: string): boolean {
  if (source.endsWith('/')) return false;
  const name = source.slice(source.lastIndexOf('/') + 1);
  const end = /[*?\]][^*?\]]*$/.exec(name)?.[0];
  if (end !== undefined && !/\.\w+$/.test(end)) return true;
  return /\.(?:tar(?:\.\w+)?|t[abglpx]?z|tb2|tbz2|tzst|gz|bz2|xz|zstd?|lz4?|lzma|lzo|z|gem|crate|apk|ipk|ova|box)$/i.test(
    name,
  );
}

/** Whether the name is that of a tar archive, or of a compressed file that may hold one, in a form that ADD unpacks. */
export function isArchiveName(name: string): boolean {
  return /\.(?:tar|gz|bz2|xz|zst|t(?:gz|pz|az|bz2?|b2|xz|zst))$/i.test(name);
}

/** Whether the name says that it is a tar archive, compressed or not. */
export function isTarName(name: string): boolean {
  return /\.(?:tar(?:\.\w+)?|t(?:gz|pz|az|bz2?|b2|xz|zst))$/i.test(name);
}

/** Whether a source of ADD is fetched: by its scheme, as `user@host:path`, or by a name that is a repository's. */
export function isRemoteSource(source: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|[\w.-]+@[\w.-]+:|github\.com\/)|[^/]\.git(?:[#?].*)?$/i.test(source);
}
