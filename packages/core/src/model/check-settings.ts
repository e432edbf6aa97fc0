import { known, valueOf, type Known } from '../text/known.js';
import type { BuildSettings } from './global-arguments.js';
import { formatPlatform } from './platform.js';
import { readPlatform } from './platform-text.js';
import type { ModelSettings } from './settings.js';
import type { Stage } from './stage.js';
import type { Variable } from './variables.js';

/** The platform of a check that names none, and of the machine that it runs on. */
const usual = 'linux/amd64';

/** What a check takes for given where nobody says it: the usual platform, and the last stage as target. */
export function checkSettings(
  { buildArgs, platform, target, unknowns }: ModelSettings,
  stages: readonly Stage[],
): BuildSettings {
  return {
    buildArgs,
    platform: platform === undefined ? usual : completed(platform),
    buildPlatform: usual,
    target: target ?? stages.at(-1)?.name ?? 'default',
    unknowns,
  };
}

/** With the parts that the machine gives to a short form such as `arm64`. */
function completed(platform: string): string {
  const read = readPlatform(platform);
  return 'problem' in read ? platform : formatPlatform(read);
}

/** The stages that a check takes for Windows: by the platform of the one at the root, or by the one that is asked for. */
export function stagesOnWindows(stages: readonly Stage[], { platform }: ModelSettings): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  for (const stage of stages) {
    const own = stage.platform === undefined || stage.root.kind === 'scratch' ? platform : valueOf(stage.platform);
    const isWindows = stage.parent ? found.has(stage.parent) : /^windows(?:\(|\/|$)/i.test(own ?? '');
    if (isWindows) found.add(stage);
  }
  return found;
}

/** What an image has set where a check cannot see it: PATH, and on Windows nothing. */
export function bareVariables(
  stages: readonly Stage[],
  settings: ModelSettings,
): (stage: Stage, name: string) => Known<Variable | undefined> {
  const onWindows = stagesOnWindows(stages, settings);
  const path: Variable = { name: 'PATH', kind: 'base', value: known(usualPath) };
  return (stage, name) => known(name === 'PATH' && !onWindows.has(stage) ? path : undefined);
}

const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
