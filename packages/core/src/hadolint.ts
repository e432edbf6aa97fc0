// What `plimsoll hadolint` and `plimsoll init` need beside the linter; an entry of its own, because nobody else does.
export {
  emptyHadolintConfig,
  hadolintFormats,
  hadolintThresholds,
  labelTypes,
  mergeHadolintConfigs,
  type HadolintConfig,
  type HadolintFormat,
  type HadolintThreshold,
  type LabelType,
} from './config/hadolint-config.js';
export { hadolintNames } from './config/hadolint-names.js';
export { hadolintOverrides } from './config/hadolint-overrides.js';
export { readHadolintConfig, type HadolintReading } from './config/read-hadolint-config.js';
export { translateHadolint, type Translation } from './config/translate-hadolint.js';
export { hadolintFindings, type HadolintFinding } from './linter/hadolint-findings.js';
