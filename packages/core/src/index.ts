// The public API, named one by one. Whoever needs more asks for it here.
export { createLinter, type Linter } from './linter/linter.js';
export { ignoreWriter, type IgnoreRange, type IgnoreWriter } from './linter/ignore-edit.js';
export { plainReport, reportOf, type PlainReport } from './linter/plain-report.js';
export type { Reading } from './linter/reading.js';
export type { Crash, InstructionPlace, Report } from './linter/report.js';

export {
  isAtLeast,
  severities,
  type Effect,
  type Finding,
  type Fix,
  type Problem,
  type Related,
  type Severity,
} from './finding/finding.js';
export { applyFixes, type FixedText } from './finding/fix.js';
export { annotate, rowsOf } from './finding/annotate.js';
export { maskSecrets } from './knowledge/mask-secrets.js';

export type { Config, Overrides, PathOverride, RuleSetting, RuleSettings } from './config/config.js';
export { configNames } from './config/dockerfile-names.js';
export { checkOverrides } from './config/check-overrides.js';
export type { Host, ShellcheckComment } from './config/host.js';
export type { PathStat, ShellcheckScript } from './model/facts.js';
export { didYouMean, nearest } from './config/nearest.js';
export { originText } from './config/origin.js';
export { presetNames, type PresetName } from './config/presets.js';
export type { ResolvedConfig } from './config/resolve-config.js';
export { ruleNamesOf, type RuleNames } from './config/rule-names.js';
export { configTurningOff, turnOff } from './config/turn-off.js';
export { UserError, type PlacedMistake } from './config/user-error.js';

export type { FileSettings } from './config/file-settings.js';
export { gitignores, isIgnored, type Levels, type Tree } from './config/gitignore.js';
export { walk, type Folder, type Walk } from './config/walk.js';
export { fileSettingsOf, findDockerfiles } from './linter/find-dockerfiles.js';

export { docsUrlOf } from './rule/docs-url.js';
export type { AnyRule, Example, Rule, Setting } from './rule/define-rule.js';
export type { RuleEntry, RuleTable } from './rule/rule-table.js';
export { rules, type RuleId } from './rules/index.js';

export { describeRule, describeRules, type RuleDescription } from './explain/describe-rule.js';
export { inspect } from './explain/inspect-model.js';
export type { Inspection } from './explain/inspect.js';
export type { Picture, PicturedLayer, PicturedStage } from './explain/picture.js';
export { rulePage } from './explain/rule-page.js';

export type { Model } from './model/model.js';
export { completionAt, type Completion } from './complete/complete.js';
export { folderOf, pathProposals } from './complete/path-proposals.js';
export type { Proposal, Proposals } from './complete/proposal.js';
export { instructionWords } from './knowledge/instruction-docs.js';
export { formatEdits, type FormatOptions } from './format/format.js';
export { hintsIn, type Hint } from './hover/hints.js';
export { hoverAt, type Hover } from './hover/hover.js';
export { imageLines } from './hover/stage-words.js';
export { definitionOf } from './names/definition.js';
export { imagePages, type ImagePage } from './names/image-pages.js';
export type { Name, Occurrence } from './names/name.js';
export { namesOf, type NameAt, type Names } from './names/names.js';
export { refusalOf, renameTo, type Rename } from './names/rename.js';
export type { Stage } from './model/stage.js';
export { parse } from './syntax/parse.js';
export type { Comment } from './syntax/comment.js';
export type { Instruction, Kind, Property } from './syntax/instruction.js';
export type { Syntax } from './syntax/syntax.js';
export { applyEdits, type Edit } from './text/edit.js';
export { editsBetween } from './text/edits-between.js';
export { Source, type Position } from './text/source.js';
export type { Span } from './text/span.js';
