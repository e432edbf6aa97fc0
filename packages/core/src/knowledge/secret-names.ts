import { variableNames } from './packages.js';

const anySecret = /(^|_)(apikey|auth|credentials?|key|password|pword|passwd|secret|token)(_|$)/i;
const noSecret = /(^|_)(public|file|version)(_|$)/i;
// The last word says what it is: a `PASSWORD` and not a `PASSWORD_MIN_LENGTH`. What may follow only says which.
const strong =
  /(^|_)(password|passwd|pword|passphrase|secrets?|token|api_?keys?|credentials?|[^_]+_(pass|pwd))(_(base|value|default|prod|production|dev|test|staging|base64|b64|\d+))*$/;
const weak = /[^_]_(key|auth)(_(base64|b64|\d+))*$/;
const notWeak =
  /(^|_)(gpg|pgp|apt|rpm|release|repo|cache|primary|foreign|partition|sort|host|site|publishable|pub|config)_key(_\d+)*$/;
const noMatter =
  /^(no|is|next_public|vite|react_app|vue_app|gatsby)_|(^|_)(enable|disable|use|skip|require|allow|random|generate|public)_/;
const setting =
  /^($|(true|false|yes|no|on|off|none|null|enabled|disabled|\d)$|[./~]|[a-z][a-z+.-]*:\/\/)|dummy|placeholder|fake/i;
const plainWordOrFingerprint = /^([a-z][a-z_-]*|(0x)?([\dA-F]{4} ?){2,10})$/;

/** Whether BuildKit's check takes the name for a secret's: by one word of it. */
export const isBroadSecretName = (name: string): boolean => anySecret.test(name) && !noSecret.test(name);
/** Whether the name says so, and the value, where it is known, is no setting, place, fingerprint or nothing at all. */
export function isLikelySecret(name: string, value: string | undefined): boolean {
  const { credential, notSecretNames } = variableNames();
  const words = wordsIn(name);
  const isStrong = Object.hasOwn(credential, name) || strong.test(words);
  if (!isStrong && (!weak.test(words) || notWeak.test(words))) return false;
  if (notSecretNames.includes(name.toUpperCase()) || noMatter.test(words)) return false;
  return value === undefined || !(setting.test(value) || (!isStrong && plainWordOrFingerprint.test(value)));
}

/** Whether one of a name's words, or some of them joined by `_`, are these: `username` is in `DB_USERNAME`. */
export function hasWord(name: string, word: string): boolean {
  return `_${wordsIn(name)}_`.includes(`_${wordsIn(word)}_`);
}

function wordsIn(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])|[^A-Za-z\d]+/g, '$1_$2').toLowerCase();
}
