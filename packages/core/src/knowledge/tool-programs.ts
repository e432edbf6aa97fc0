/**
 * What the tools are called that packages bring.
 * Source: collected by hand, 2026-08-22.
 */

/** The programs of a tool where they have another name than its concept in the package data. */
const programs: Readonly<Record<string, RegExp>> = {
  aria2: /^aria2c$/,
  httpie: /^https?$/,
  xz: /^(xz|unxz|xzcat)$/,
  bzip2: /^(bzip2|bunzip2|bzcat)$/,
  '7z': /^7z[ar]?$/,
  gnupg: /^(gpg2?|gpgv|apt-key|dirmngr)$/,
  'apt-key tools': /^(add-apt-repository|apt-add-repository|lsb_release)$/,
  'ssh client': /^(ssh|scp|sftp|ssh-keyscan|ssh-keygen)$/,
  gcc: /^(gcc|cc|cpp)(-\d+)?$/,
  'g++': /^(g\+\+|c\+\+)(-\d+)?$/,
  clang: /^(clang|clang\+\+|lld|llvm-.*)(-\d+)?$/,
  make: /^g?make$/,
  autotools: /^(autoconf|automake|autoreconf|aclocal|libtool|libtoolize|m4)$/,
  'bison flex': /^(bison|flex|yacc|lex)$/,
  rust: /^(cargo|rustc|rustup)$/,
  'java build': /^(mvn|gradle|ant)$/,
  nasm: /^(nasm|yasm)$/,
};

/** Whether a program, by its name without path, belongs to the tool that `toolKind` names as concept. */
export function isProgramOf(concept: string, program: string): boolean {
  return (Object.hasOwn(programs, concept) ? programs[concept]?.test(program) : undefined) ?? program === concept;
}
