/** A package's word taken apart; the pin is undefined where what stands there has no version of its own to fix. */
export interface PackageForm {
  readonly name: string;
  readonly pin: string | null | undefined;
  readonly form: 'name' | 'path' | 'url' | 'group';
}

type Reader = (text: string) => PackageForm;

const readers: Readonly<Record<string, Reader>> = {
  'apt-get': debian,
  apt: debian,
  aptitude: debian,
  dpkg: (text) => placeOf(text, /\.deb$/) ?? { name: text, pin: undefined, form: 'name' },
  apk: alpine,
  yum: redHat,
  dnf: redHat,
  microdnf: redHat,
  tdnf: redHat,
  zypper: suse,
  pip: python,
  pipenv: python,
  pipx: python,
  uv: python,
  poetry: python,
  npm: node,
  yarn: node,
  pnpm: node,
  bun: node,
  gem: ruby,
  bundle: ruby,
  composer: php,
  go: atVersion,
  cargo: atVersion,
  conda,
  mamba: conda,
  micromamba: conda,
};

/** A module of dnf: `name:stream:version:context:arch/profile`. */
export function moduleForm(text: string): PackageForm {
  const { name, pin, form } = split(text, /:/);
  return { name: name.replace(/\/.*$/s, ''), pin: pin && pin.replace(/\/.*$/s, ''), form };
}

/** How the words of a manager's packages are read. */
export function readerFor(manager: string): Reader {
  return (Object.hasOwn(readers, manager) ? readers[manager] : undefined) ?? plain;
}

function plain(text: string): PackageForm {
  return placeOf(text, /\.pkg\.tar(\.\w+)?$/) ?? { name: text, pin: null, form: 'name' };
}

/** A URL, a VCS address or a file. */
function placeOf(text: string, archive: RegExp): PackageForm | undefined {
  if (/^(git@|[a-z][a-z0-9+.-]*:\/\/)/i.test(text)) return { name: text, pin: undefined, form: 'url' };
  if (/^(\.{1,2}|~|\.{0,2}\/.*|~\/.*)$/s.test(text) || archive.test(text))
    return { name: text, pin: undefined, form: 'path' };
  return undefined;
}

/** Splits at the first match of a separator; without one nothing is pinned. */
function split(text: string, separator: RegExp): PackageForm {
  const match = separator.exec(text);
  if (match === null) return { name: text, pin: null, form: 'name' };
  return { name: text.slice(0, match.index), pin: text.slice(match.index + match[0].length), form: 'name' };
}

function debian(text: string): PackageForm {
  const place = placeOf(text, /\.deb$/);
  if (place !== undefined) return place;
  if (text.endsWith('^')) return { name: text, pin: null, form: 'group' };
  const form = split(text, /=/);
  const release = form.name.indexOf('/');
  return release < 0 ? form : { name: form.name.slice(0, release), pin: undefined, form: 'name' };
}

function alpine(text: string): PackageForm {
  const place = placeOf(text, /\.apk$/);
  if (place !== undefined) return place;
  const [, name = text, constraint, repository] = /^([^=~<>@]+)([=~<>][^@]*)?(@.*)?$/s.exec(text) ?? [];
  if (constraint === undefined) return { name, pin: repository === undefined ? null : undefined, form: 'name' };
  return { name, pin: constraint.replace(/^(=|~=?)/, ''), form: 'name' };
}

function redHat(text: string): PackageForm {
  const place = placeOf(text, /\.rpm$/);
  if (place !== undefined) return place;
  if (text.startsWith('@')) return { name: text.slice(1), pin: null, form: 'group' };
  const [, compared, constraint] = /^([^<>=\s]+)\s*([<>=].*)$/s.exec(text) ?? [];
  if (compared !== undefined && constraint !== undefined) {
    return { name: compared, pin: constraint.replace(/^=\s*/, ''), form: 'name' };
  }
  return nameVersionRelease(text);
}

/** `java-1.8.0-openjdk` is a name: a release begins with a digit. Whether the 17 of `jdk-17` is a version cannot be told. */
function nameVersionRelease(text: string): PackageForm {
  const [, name, version] = /^(.+?)-((?:\d+:)?\d[^-\s]*(?:-[\d\0][^-\s]*|-\*)?)$/s.exec(text) ?? [];
  if (name === undefined || version === undefined) return { name: text, pin: null, form: 'name' };
  return /^\d+$/.test(version) ? { name: text, pin: undefined, form: 'name' } : { name, pin: version, form: 'name' };
}

function suse(text: string): PackageForm {
  if (/^(pattern|patch|product|srcpackage):/.test(text)) return { name: text, pin: null, form: 'group' };
  return redHat(text);
}

function python(text: string): PackageForm {
  const [, named, , address] = /^([\w.-]+)\s*(\[[^\]]*\]\s*)?@\s*([a-z][a-z0-9+.-]*:.*)$/is.exec(text) ?? [];
  if (named !== undefined && address !== undefined) return { name: named, pin: undefined, form: 'url' };
  const place = placeOf(withoutExtras(text), /\.(whl|zip|tar\.(gz|bz2|xz)|tgz)$/i);
  if (place !== undefined) return { ...place, name: text };
  const [, name, constraint = ''] = /^([^\s[=<>!~;@]+)\s*(?:\[[^\]]*\])?\s*((?:[=<>!~]=?=?|@).*)?/s.exec(text) ?? [];
  if (name === undefined) return { name: text, pin: undefined, form: 'url' };
  if (constraint === '' && /[/\\]/.test(name)) return { name: text, pin: undefined, form: 'path' };
  const [limit = ''] = constraint.split(';', 1);
  const version = limit.trimEnd().replace(/^(===?|@)\s*/, '');
  return { name, pin: version === '' ? null : version, form: 'name' };
}

/** `./folder[extra]` without what is in brackets. */
function withoutExtras(text: string): string {
  const open = text.endsWith(']') ? text.indexOf('[') : -1;
  return open < 0 ? text : text.slice(0, open);
}

function node(text: string): PackageForm {
  if (/^(github|gitlab|bitbucket|gist|git):|^git\+/.test(text)) return { name: text, pin: undefined, form: 'url' };
  const place = placeOf(text.replace(/^(file|link|portal):/, './'), /^(?!@).*\.(tgz|tar\.gz|tar)$/);
  if (place !== undefined) return { ...place, name: text };
  const at = text.indexOf('@', 1);
  const name = at < 0 ? text : text.slice(0, at);
  if (!name.startsWith('@') && name.includes('/')) return { name: text, pin: undefined, form: 'url' };
  const version = at < 0 ? null : text.slice(at + 1);
  if (version !== null && /^(git\+|https?:|github:|file:)/.test(version)) return { name, pin: undefined, form: 'url' };
  const alias = /^npm:(?:@[^/]*\/)?[^@]*(?:@(.*))?$/s.exec(version ?? '');
  if (alias !== null) return { name, pin: alias[1] ?? null, form: 'name' };
  return { name, pin: version === '' ? null : version, form: 'name' };
}

function ruby(text: string): PackageForm {
  return placeOf(text, /\.gem$|[/*]/) ?? split(text, /:/);
}

function php(text: string): PackageForm {
  return placeOf(text, /\.zip$/) ?? split(text, /[:=]|\s+/);
}

function atVersion(text: string): PackageForm {
  return placeOf(text, /\.go$/) ?? split(text, /@/);
}

function conda(text: string): PackageForm {
  const place = placeOf(text, /\.(conda|tar\.bz2|ya?ml)$/);
  if (place !== undefined) return place;
  const plainText = text.slice(text.lastIndexOf('::') < 0 ? 0 : text.lastIndexOf('::') + 2);
  const [, name, constraint = ''] = /^([^\s=<>!~[]+)\s*(.*)$/s.exec(plainText) ?? [];
  if (name === undefined) return { name: text, pin: null, form: 'name' };
  const version = constraint.replace(/^==?\s*/, '');
  return { name, pin: version === '' ? null : version, form: 'name' };
}
