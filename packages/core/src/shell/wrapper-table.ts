/** How a program that only runs another is called; flags are separated by spaces. */
export interface WrapperGrammar {
  /** Its flags whose value is a word of its own. */
  readonly valueFlags?: string;
  /** How many words stand between its options and the command. */
  readonly operands?: number;
  /** Whether `NAME=value` may stand in front of the command. */
  readonly assignments?: true;
  /** With one of these flags it runs nothing. */
  readonly asks?: string;
  /** Without one of these flags it runs no command that it is given. */
  readonly onlyWith?: string;
}

const plain: WrapperGrammar = {};
const oneOperand: WrapperGrammar = { operands: 1 };

const wrappers: Readonly<Record<string, WrapperGrammar>> = {
  sudo: {
    valueFlags:
      '-u --user -g --group -h --host -p --prompt -C --close-from -r --role -t --type -T --command-timeout -U ' +
      '--other-user -D --chdir -R --chroot',
    assignments: true,
    asks: '-l --list -v --validate -e --edit -V --version -K --remove-timestamp',
  },
  doas: { valueFlags: '-u -C', asks: '-L' },
  env: {
    valueFlags: '-u --unset -C --chdir -a --argv0',
    assignments: true,
    asks: '-S --split-string --version --help',
  },
  exec: { valueFlags: '-a' },
  command: { asks: '-v -V' },
  builtin: plain,
  time: { valueFlags: '-f --format -o --output', asks: '-V --version' },
  nice: { valueFlags: '-n --adjustment' },
  ionice: { valueFlags: '-c --class -n --classdata', asks: '-p --pid' },
  nohup: plain,
  setsid: plain,
  timeout: { valueFlags: '-s --signal -k --kill-after', operands: 1 },
  stdbuf: { valueFlags: '-i --input -o --output -e --error' },
  xargs: {
    valueFlags: '-a --arg-file -d --delimiter -E -I -L -n --max-args -P --max-procs -s --max-chars --process-slot-var',
    asks: '--help --version',
  },
  busybox: { asks: '--list --list-full --install --help' },
  chroot: { valueFlags: '--userspec --groups', operands: 1 },
  flock: { valueFlags: '-w --wait --timeout -E --conflict-exit-code', operands: 1, asks: '-c --command' },
  gosu: oneOperand,
  'su-exec': oneOperand,
  's6-setuidgid': oneOperand,
  setpriv: {
    valueFlags:
      '--reuid --regid --groups --inh-caps --ambient-caps --bounding-set --securebits --pdeathsig --ruid --euid ' +
      '--rgid --egid --selinux-label --apparmor-profile',
    asks: '-d --dump --list-caps',
  },
  runuser: { valueFlags: '-u --user -g --group -G --supp-group', onlyWith: '-u --user' },
  fakeroot: { valueFlags: '-l --lib -s -i -b' },
  eatmydata: plain,
  unbuffer: plain,
  catchsegv: plain,
  linux32: plain,
  linux64: plain,
  tini: { valueFlags: '-p -e', asks: '--version -h' },
  'dumb-init': { valueFlags: '-r --rewrite', asks: '--version -V --help -h' },
  catatonit: { asks: '--version -V --help -h' },
  'dbus-run-session': { valueFlags: '--config-file --dbus-daemon' },
  'ssh-agent': { valueFlags: '-a -E -t -P -O', asks: '-k' },
  'xvfb-run': { valueFlags: '-n --server-num -s --server-args -e --error-file -f -p -w' },
};

/** How the wrapper of that name is called; undefined where the program is none. */
export function wrapperGrammar(name: string): WrapperGrammar | undefined {
  return Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
}
