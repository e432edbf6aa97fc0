import type { Word } from '../syntax/word.js';
import { known, unknown, valueOf } from '../text/known.js';
import { partOf } from './archive-effects.js';
import type { ShellCommand } from './command.js';
import type { EffectsOfPrograms, FileEffect } from './file-effect.js';
import type { Option } from './package-call.js';
import { flagSet } from './flag-set.js';
import { optionsOf } from './options.js';
import { hole, skeletonOf } from './skeleton.js';

/** What the programs do that fetch files. */
export const downloadEffects: EffectsOfPrograms = { curl, wget, git: gitClone };

/** The flags of curl whose value is a word of its own. */
export const curlValueFlags = flagSet(
  '-A --user-agent -b --cookie -c --cookie-jar -C --continue-at -d --data -D --data-raw --data-binary ' +
    '--data-urlencode --data-ascii --json --dump-header -e --referer -E --cert --key --cert-type --key-type --pass ' +
    '--cacert --capath --pinnedpubkey -F --form --form-string -h -H --header -K --config -m --max-time ' +
    '--connect-timeout --connect-to --resolve --retry --retry-delay --retry-max-time --max-redirs -o --output ' +
    '--output-dir -P --ftp-port -Q --quote -r --range -t -T --upload-file -u --user -U --proxy-user -w --write-out ' +
    '-x --proxy --preproxy --noproxy -X --request -y --speed-time -Y --speed-limit -z --time-cond --limit-rate ' +
    '--url --ciphers --tls-max --tls13-ciphers --interface --unix-socket --max-filesize --oauth2-bearer --proto ' +
    '--proto-default --proto-redir --stderr --trace --trace-ascii --dns-servers --doh-url',
);

/** The flags of wget whose value is a word of its own. */
export const wgetValueFlags = flagSet(
  '-O --output-document -o --output-file -a --append-output -P --directory-prefix -t --tries -T --timeout ' +
    '--dns-timeout --connect-timeout --read-timeout -w --wait --waitretry -U --user-agent -e --execute -i ' +
    '--input-file -B --base -Q --quota -l --level -A --accept -R --reject -D --domains -I -X --header --user ' +
    '--password --referer --post-data --post-file --body-data --method --ca-certificate --certificate --private-key ' +
    '--limit-rate --secure-protocol --progress --load-cookies --save-cookies --cut-dirs --retry-on-http-error',
);

/** `-o` and `-O` go with the URLs in their order; a URL without one is printed. */
function curl(command: ShellCommand): readonly FileEffect[] {
  const { options, operands } = optionsOf(command, curlValueFlags);
  const urls = [...options.filter(({ name }) => name === '--url').map(wordOfValue), ...operands];
  const outputs = options.filter(({ name }) => /^(-o|--output|-O|--remote-name)$/.test(name));
  const folder = options.findLast(({ name }) => name === '--output-dir');
  const all = options.some(({ name }) => name === '--remote-name-all');
  return urls.flatMap((from, index): readonly FileEffect[] => {
    const output = outputs[index];
    if (output === undefined && !all) return [];
    if (output !== undefined && /^(-o|--output)$/.test(output.name)) {
      const path = wordOfValue(output);
      return isFile(path) ? [{ kind: 'download', path, from }] : [];
    }
    return [{ kind: 'download', path: named(from, folder), from }];
  });
}

function wget(command: ShellCommand): readonly FileEffect[] {
  const { options, operands } = optionsOf(command, wgetValueFlags);
  if (options.some(({ name }) => name === '--spider')) return [];
  const output = options.findLast(({ name }) => name === '-O' || name === '--output-document');
  const folder = options.findLast(({ name }) => name === '-P' || name === '--directory-prefix');
  return operands.flatMap((from): readonly FileEffect[] => {
    const path = output === undefined ? named(from, folder) : wordOfValue(output);
    return isFile(path) ? [{ kind: 'download', path, from }] : [];
  });
}

const cloneValueFlags = flagSet(
  '-b --branch --depth -o --origin -c --config -j --jobs --reference --template -u --upload-pack --shallow-since ' +
    '--shallow-exclude --filter --separate-git-dir -C --bundle-uri',
);

/** `git clone url [folder]`. */
function gitClone(command: ShellCommand): readonly FileEffect[] {
  const { operands } = optionsOf(command, cloneValueFlags);
  const [verb, from, folder] = operands;
  if (verb?.text !== 'clone' || from === undefined) return [];
  const name = named(from, undefined);
  const own = name.value.known ? partOf(name, name.value.value.replace(/\.git$/, '')) : name;
  return [{ kind: 'download', path: folder ?? own, from }];
}

function wordOfValue(option: Option): Word {
  return option.valueWord ?? partOf(option.word, option.value === undefined ? undefined : valueOf(option.value));
}

function isFile(path: Word): boolean {
  return path.text !== '-' && !path.text.startsWith('/dev/');
}

/** The file that a URL is saved as: its last part, in the folder that an option names. */
function named(url: Word, folder: Option | undefined): Word {
  const path = skeletonOf(url).replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1) || (path.includes('://') ? 'index.html' : path);
  const prefix = folder?.value === undefined ? '' : (valueOf(folder.value) ?? hole);
  const text = prefix === '' ? name : `${prefix}${prefix.endsWith('/') ? '' : '/'}${name}`;
  return {
    span: url.span,
    ...(text.includes(hole) ? { text: lastPart(url.text), value: unknown } : { text, value: known(text) }),
  };
}

/** What is written behind the last slash, variables as they stand, so that the same name can be found again. */
function lastPart(text: string): string {
  const plain = text.replace(/^["']|["']$/g, '');
  const name = plain.slice(plain.lastIndexOf('/') + 1);
  return /^[^{]*\}/.test(name) ? plain : name;
}
