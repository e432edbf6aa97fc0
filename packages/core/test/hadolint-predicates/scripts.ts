import { namesPipefail } from '../../src/shell/hidden-failure.js';
import { lineageOf } from '../../src/model/stage.js';
import { isProgressShown, isSilent } from './progress.js';
import { about, commandsAt, innermost, seenAt, stageAt, textOf, type Predicate, type Predicates } from './place.js';

const calls =
  (pattern: RegExp): Predicate =>
  (place) =>
    seenAt(place).some((one) => pattern.test(textOf(one)));

/** Whether a pipe of the instruction is under pipefail by what hadolint does not know. */
const isUnderPipefail: Predicate = (place) => {
  const { instruction, model } = place;
  const stage = stageAt(place);
  if (instruction === undefined || stage === undefined) return false;
  if (commandsAt(place).some((one) => /^(?:set|shopt|setopt) .*\bpipefail\b/.test(textOf(one)))) return true;
  const inner = innermost(instruction);
  if (model.scriptsOf(inner).some(({ interpreter, form }) => form === 'heredoc' && namesPipefail(interpreter)))
    return true;
  const shells = lineageOf(stage).flatMap(({ instructions }) => instructions.filter(({ kind }) => kind === 'shell'));
  const last = shells.findLast(({ line }) => line < instruction.line);
  if (last === undefined || !last.args.includes('pipefail')) return false;
  // In force from the stage that this one is based on, or another shell than those that hadolint knows.
  return model.stageOf(last) !== stage || !/^(?:\/bin\/)?(?:bash|zsh|ash)$/.test(last.args[0] ?? '');
};

export const scriptPredicates: Predicates = {
  'no-progress-shown': about('DL3047', (place) => {
    const open = seenAt(place).filter((one) => one.name === 'wget' && isProgressShown(one));
    return open.length > 0 && (open.every(isSilent) || /wgetrc/i.test(place.model.source.text));
  }),
  'value-is-no-flag': about('DL3047', calls(/^wget\b.*\s-[a-zA-Z]*[OPUTti]\S*[qoa]/)),
  'link-to-sh': about('DL4005', calls(/^ln\b.*\s\/bin\/sh\s+\S/)),
  'relative-link': about('DL4005', calls(/^ln\b.*\s(?:\S*[^n]\/)?sh$/)),
  'pipe-in-exec-form': about('DL4006', (place) => {
    const { instruction } = place;
    const inner = instruction && innermost(instruction);
    if (inner?.json === undefined) return false;
    // What a shell gets there is under no SHELL.
    const hasShell = stageAt(place)?.instructions.some(
      ({ kind, args }) => kind === 'shell' && args.includes('pipefail'),
    );
    return hasShell === true || !/^(?:.*\/)?(?:ba|z|a|da|k)?sh$/.test(inner.args[0] ?? '');
  }),
  'pipefail-otherwise': about('DL4006', isUnderPipefail),
  'uid-flag-spelled-otherwise': about('DL3046', calls(/^useradd\b.*(?:--uid\b|\s-\w*u\d)/)),
  'drive-letter-on-linux': about(
    'DL3000',
    (place) =>
      place.instruction?.kind === 'workdir' &&
      stageAt(place)?.isWindows === false &&
      /^["']?[A-Za-z]:/.test(place.instruction.body.text),
  ),
  'word-is-no-verb': about(
    'DL3035 DL3060',
    calls(
      /^zypper (?:\S+ )*(?:search|se|info|if|install|in|remove|rm|update|up|list-\w+|what-provides|help) (?:\S+ )*(?:dup|dist-upgrade)\b|^yarn (?:run|exec|workspace \S+) install\b/,
    ),
  ),
};
