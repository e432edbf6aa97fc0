import { packageFamilyOf } from './package-family.js';

/**
 * The library behind a package to compile with, where its name does not hang on the release.
 * Source: the package lists of Debian 12 and 13, by hand, 2026-11-21.
 */
const debian: Readonly<Record<string, string>> = {
  'libpq-dev': 'libpq5',
  'zlib1g-dev': 'zlib1g',
  'libyaml-dev': 'libyaml-0-2',
  'libxslt1-dev': 'libxslt1.1',
  'libgmp-dev': 'libgmp10',
  'libsqlite3-dev': 'libsqlite3-0',
  'libmariadb-dev': 'libmariadb3',
  'default-libmysqlclient-dev': 'libmariadb3',
  'libbz2-dev': 'libbz2-1.0',
  'liblzma-dev': 'liblzma5',
  'libsasl2-dev': 'libsasl2-2',
  'libfreetype6-dev': 'libfreetype6',
  'libjpeg62-turbo-dev': 'libjpeg62-turbo',
  'libgl1-mesa-dev': 'libgl1',
  'libglib2.0-dev': 'libglib2.0-0',
  'uuid-dev': 'libuuid1',
  'python3-dev': 'python3',
};

/** Alpine's libraries with another name than the package to compile with, without `-dev`. */
const alpine: Readonly<Record<string, string>> = {
  'postgresql-dev': 'libpq',
  'mariadb-dev': 'mariadb-connector-c',
  'jpeg-dev': 'libjpeg-turbo',
  'sqlite-dev': 'sqlite-libs',
  'openssl-dev': 'libssl3',
  'curl-dev': 'libcurl',
  'ncurses-dev': 'ncurses-libs',
  'krb5-dev': 'krb5-libs',
  'musl-dev': 'musl',
  'libc-dev': 'musl',
  'icu-dev': 'icu-libs',
};

/** The package with the library that a `-dev` or `-devel` package is for; undefined where its name is not known for sure. */
export function runtimeLibrary(manager: string, packageName: string): string | undefined {
  const family = packageFamilyOf(manager);
  const table = family === 'apt' ? debian : alpine;
  if ((family === 'apt' || family === 'apk') && Object.hasOwn(table, packageName)) return table[packageName];
  return family === 'apk' && /^lib[\w.-]*-dev$/.test(packageName) ? packageName.slice(0, -'-dev'.length) : undefined;
}
