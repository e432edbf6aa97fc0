import { serverOfPackage } from '../../knowledge/servers.js';
import { containerStart } from '../../model/container-start.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { keptPackages } from '../../model/kept-packages.js';
import type { Model } from '../../model/model.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Reach a container with `docker exec`, not with an SSH server in it.',
  why: 'An SSH server is a second process with keys, users and updates of its own, and a door that is open to the network. `docker exec` and `kubectl exec` give a shell to those who may have one, without any of it.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['run', 'cmd', 'entrypoint'], text: /ssh|dropbear/i },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nRUN apt-get update && apt-get install -y openssh-server\nCMD /usr/sbin/sshd && node server.js\n',
      good: 'FROM node:24\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isMadeForIt(model, finalStage)) return;
    const started = startOf(model, finalStage);
    if (started !== undefined) {
      yield { span: started, message: 'An SSH server is started in the container.', help };
      return;
    }
    const shipped = model.stages.filter(({ isShipped }) => isShipped);
    const installed = keptPackages(model, shipped).find(
      ({ name, operation: { manager } }) =>
        serverOfPackage(manager, name)?.id === 'sshd' &&
        // Those two hold the client too.
        (name === 'openssh-server' || /\bsshd|EXPOSE[^\n]*\b22\b/i.test(model.source.text)),
    );
    if (installed === undefined) return;
    yield { span: installed.word.span, message: 'An SSH server is installed in the image.', help };
  },
});

const help = 'Leave it out, and use `docker exec` or `kubectl exec`. For the client alone there is `openssh-client`.';

function startOf(model: Model, stage: Stage): Span | undefined {
  const commands = containerStart(model, stage)?.commands ?? [];
  return commands.find(({ words: [name = '', first = '', second = ''] }) => {
    if (/^(?:sshd|dropbear)$/.test(name)) return true;
    return (
      (name === 'service' && /^sshd?$/.test(first)) ||
      (/^sshd?$/.test(name) && first === 'start') ||
      (name === 'systemctl' && /^sshd?$/.test(second))
    );
  })?.span;
}

/** Images that are there for SSH, or for those who work on the program, by the names of the stage, the base and the folder. */
function isMadeForIt(model: Model, stage: Stage): boolean {
  const { root, name = '' } = stage;
  const path = model.source.path.split(/[\\/]/).slice(-2).join('/');
  const names = [name, path, root.kind === 'image' ? root.reference.familiarName : ''].join(' ');
  return (
    /ssh|sftp|bastion|jump|tunnel|git|gogs|agent|slave|ansible|vagrant|mpi\b/i.test(names) ||
    isForDevelopment(model, stage)
  );
}
