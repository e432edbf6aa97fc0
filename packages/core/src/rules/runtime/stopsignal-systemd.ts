import { containerStart } from '../../model/container-start.js';
import type { Model } from '../../model/model.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { missingStopSignal } from '../../rule/missing-stop-signal.js';
import type { Span } from '../../text/span.js';
import { valueOf } from '../../text/known.js';

/** Distributions whose `/sbin/init` is systemd where nothing else was installed. */
const systemdByDefault =
  /^(?:debian|ubuntu|fedora|centos|rocky\w*|alma\w*|rhel|ubi|ol|oracle\w*|amzn|amazon\w*|opensuse.*|sles|arch\w*|photon)$/;

export default defineRule({
  summary: 'Stop systemd with SIGRTMIN+3.',
  why: 'systemd takes `SIGTERM` for the wish to start itself anew, so that `docker stop` waits ten seconds and then kills all services at once. At `SIGRTMIN+3` it stops them one by one and ends.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM fedora:43\nRUN dnf install -y systemd\nCMD ["/usr/lib/systemd/systemd"]\n',
      good: 'FROM fedora:43\nRUN dnf install -y systemd\nSTOPSIGNAL SIGRTMIN+3\nCMD ["/usr/lib/systemd/systemd"]\n',
    },
  ],
  *check(model) {
    const span = model.finalStage && startedSystemd(model, model.finalStage);
    if (span === undefined) return;
    yield* missingStopSignal(model, {
      name: 'systemd',
      signal: 'SIGRTMIN+3',
      accepts: endsSystemd,
      span,
      isSafe: true,
    });
  },
});

/** The others halt it as well, switch off or start anew, or are what virtual machines send. */
function endsSystemd(signal: string): boolean {
  return /^SIGRTMIN\+(?:3|4|5|6|13|14|15)$|^SIGPWR$/.test(signal);
}

function startedSystemd(model: Model, stage: Stage): Span | undefined {
  const start = containerStart(model, stage);
  const [started, another] = start?.commands ?? [];
  const [program] = started?.command.words ?? [];
  const path = program && valueOf(program.value);
  if (path === undefined || program === undefined || another !== undefined || start?.wrappers.length !== 0)
    return undefined;
  if (/^(?:\/usr)?\/lib\/systemd\/systemd$/.test(path)) return program.span;
  const isInit = /^(?:\/usr)?\/sbin\/init$/.test(path) && systemdByDefault.test(model.imageOf(stage).os?.id ?? '');
  return isInit && !hasAnotherInit(model, stage) ? program.span : undefined;
}

function hasAnotherInit({ packageOperations }: Model, stage: Stage): boolean {
  const lineage = new Set(lineageOf(stage));
  return ['apt-get', 'apt', 'dnf', 'yum'].some((manager) =>
    packageOperations(manager, 'install').some(
      (operation) =>
        lineage.has(operation.stage) &&
        operation.packages.some(({ text }) => /sysvinit|openrc|runit|busybox/.test(text)),
    ),
  );
}
