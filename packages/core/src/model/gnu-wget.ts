import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

const managers = ['apt-get', 'apt', 'yum', 'dnf', 'microdnf', 'zypper'];

/** Tells the stages in which `wget` is surely that of GNU: Alpine and BusyBox have their own until one is installed. */
export function stagesWithGnuWget({ packageOperations }: Pick<Model, 'packageOperations'>): (stage: Stage) => boolean {
  const proof = new Set(managers.flatMap((name) => packageOperations(name, 'install').map(({ stage }) => stage)));
  for (const { stage, packages } of packageOperations('apk', 'install')) {
    if (packages.some(({ name }) => valueOf(name) === 'wget')) proof.add(stage);
  }
  return (stage) => {
    const { root } = stage;
    const manager = root.kind === 'image' ? root.facts?.os?.packageManager : undefined;
    return /^(apt|dnf|yum|zypper|microdnf)$/.test(manager ?? '') || lineageOf(stage).some((one) => proof.has(one));
  };
}
