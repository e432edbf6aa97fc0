import { isRemoteSource, mayBeArchive } from '../../src/syntax/archive-name.js';
import type { Known } from '../../src/text/known.js';
import { variablesIn } from '../../src/syntax/variable.js';
import { about, both, byCode, innermost, seenAt, stageAt, textOf, type Place, type Predicates } from './place.js';

const hasVariable = (text: string | undefined): boolean => text?.includes('$') === true;
const wordAt = ({ instruction }: Place): string | undefined =>
  instruction?.kind === 'user' ? instruction.words[0]?.text : undefined;
/** Names of properties, joined. */
const namesAt = ({ instruction }: Place): readonly string[] => {
  const inner = instruction && innermost(instruction);
  return inner?.kind === 'arg' || inner?.kind === 'env'
    ? inner.properties.map(({ name }) => name.text.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase())
    : [];
};

/** What makes a name a secret's to hadolint, wherever in a word it stands, and what it takes for one by the whole name. */
const parts = /ACCESS_KEY_ID|API_KEY|CLIENT_KEY|PASSWORD|PRIVATE|SECRET|TOKEN|USERNAME/;
const ciNames =
  /^(?:TRAVIS|CIRCLE|HEROKU|FACEBOOK|GITHUB|GITLAB|AWS|AZURE|GOOGLE|CODECOV|BUILDKITE|TWITTER|TWILIO|SLACK|STRIPE)_/;
/** Words behind a secret's name that make it something about the secret, words in front that make it a switch or public. */
const aboutSecret =
  /_(?:FILE|FILES|PATH|DIR|ID|NAME|URL|URI|PUBLIC|VERSION|TYPE|LENGTH|EXPIRY|TTL|HOST|PORT|USER|HEADER|PREFIX|ALGORITHM|FINGERPRINT|PARALLELISM|AUTH)$|^(?:NO|ENABLE|DISABLE|USE|SKIP|REQUIRE|ALLOW|RANDOM|GENERATE|PUBLIC|NEXT_PUBLIC|VITE|REACT_APP|VUE_APP|GATSBY|IS)_/;
const isWord = /(?:^|_)(?:ACCESS_KEY_ID|API_KEY|CLIENT_KEY|PASSWORD|PRIVATE|SECRETS?|TOKENS?|USERNAME)(?:_|$)/;

export const valuePredicates: Predicates = {
  'value-in-variable': byCode({
    DL3002: (place) => hasVariable(wordAt(place)),
    DL3011: ({ instruction }) => instruction?.kind === 'expose' && hasVariable(instruction.body.text),
    DL3020: ({ instruction, model }) =>
      instruction?.kind === 'add' &&
      instruction.sources.some((word) => hasVariable(word.text) && !isPlain(model.expand(word, instruction))),
    DL3021: ({ instruction }) => instruction?.kind === 'copy' && hasVariable(instruction.destination?.text),
    DL3046: (place) => seenAt(place).some((one) => /^useradd\b.*(?:-\w*u|--uid)[ =]?\S*\$/.test(textOf(one))),
  }),
  'onbuild-unseen': about('DL3011 DL3020 DL3025', ({ instruction }) => instruction?.kind === 'onbuild'),
  'root-in-other-words': about('DL3002', (place) => /^["']|^00/.test(wordAt(place) ?? '')),
  // A variable of the file or of the base image that is no ARG.
  'user-from-variable': about('DL3066', ({ instruction, model }) => {
    const text = instruction?.kind === 'user' ? (instruction.words[0]?.text ?? '') : '';
    const names = variablesIn(text, model.escape).map(({ name }) => name);
    return instruction !== undefined && names.length > 0 && names.every((name) => !isArgument(model, name));
  }),
  'quoted-number': about('DL3066', (place) => /^["']\d+(?::.*)?["']$/.test(wordAt(place) ?? '')),
  'windows-user': about(
    'DL3066',
    both(
      (place) => wordAt(place) !== undefined,
      (place) => stageAt(place)?.isWindows === true,
    ),
  ),
  'no-secret': about('DL3064', (place) => {
    const names = namesAt(place).filter((name) => parts.test(name) || ciNames.test(name));
    return (
      names.length > 0 &&
      names.every((name) => !isWord.test(name) || (aboutSecret.test(name) && !name.endsWith('ACCESS_KEY_ID')))
    );
  }),
  'secret-unseen': about('DL3064', (place) => {
    const names = namesAt(place);
    return (
      !names.some((name) => parts.test(name)) &&
      names.some((name) => /(?:^|_)(?:PASS|PASSWD|PWD|PASSPHRASE|AUTH|CREDENTIALS?|KEY|APIKEY)(?:_|$)/.test(name))
    );
  }),
};

/** Whether a source is surely a file that ADD does not unpack. */
function isPlain(source: Known<string>): boolean {
  return source.known && !isRemoteSource(source.value) && !mayBeArchive(source.value);
}

function isArgument(model: Place['model'], name: string): boolean {
  return model.instructionsOf('arg').some(({ properties }) => properties.some((one) => one.name.text === name));
}
