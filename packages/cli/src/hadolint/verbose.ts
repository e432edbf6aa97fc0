import { hadolintThresholds, type HadolintConfig } from '@plimsoll/core/hadolint';

/** The config in force as text that could stand in a `.hadolint.yaml`, under a line that says where it comes from. */
export function verboseText(path: string | undefined, config: HadolintConfig): string {
  const from = path === undefined ? 'no config file' : path;
  const entries = {
    'failure-threshold': config.failureThreshold ?? hadolintThresholds[2],
    formats: config.formats,
    ignored: config.ignored,
    override: config.override,
    trustedRegistries: config.trustedRegistries,
    'label-schema': config.labelSchema,
    'strict-labels': config.strictLabels ?? false,
    'disable-ignore-pragma': config.disableIgnorePragma ?? false,
    'no-fail': config.noFail ?? false,
    'no-color': config.noColor ?? false,
  };
  const lines = Object.entries(entries).map(([key, value]) => {
    return `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`;
  });
  return `# ${from}, with variables and flags:\n${lines.join('')}`;
}
