import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aliasesOf } from '../src/config/rule-names.js';
import { generatedHeader } from '../src/explain/rule-page.js';
import { rules } from '../src/rules/index.js';

/** The checks of another tool by their codes: our rules for the same thing, or why there is none. */
type OtherTools = Readonly<
  Record<string, Readonly<Record<string, { readonly rules: readonly string[]; readonly why?: string }>>>
>;

const tools = JSON.parse(readFileSync(new URL('other-tools.json', import.meta.url), 'utf8')) as OtherTools;
const page = fileURLToPath(new URL('../../../docs/other-tools.md', import.meta.url));

/** What was read of Checkov's findings on the collection of docs/precision.md, by file, with the presets `security` and `strict`. */
const checkov = `## Checkov, finding by finding

Checkov's checks of Dockerfiles, on the 1,071 Dockerfiles of [precision](precision.md), by file (2026-11-21). What it alone reports was looked through; it is left out on purpose:

| Check | Files | Also ours | The rest |
|---|---|---|---|
| CKV_DOCKER_2 | 1059 | 355 with \`--select healthcheck-missing\` | jobs, builders and tools, which have no health to ask for; the rule is for those who ask for it |
| CKV_DOCKER_3 | 844 | 473 | the base image runs as another user, or is not known, or a server gives root up by itself |
| CKV_DOCKER_7 | 148 | 109 | a variable whose value has a tag, or an image that publishes \`latest\` only, as distroless does |
| CKV_DOCKER_4 | 72 | 67 | \`ADD\` of a URL, which \`COPY\` cannot do; [add-remote-checksum](rules/add-remote-checksum.md) asks for its checksum |
| CKV_DOCKER_8 | 27 | 12 | a builder that is not shipped, or a development container |
| CKV_DOCKER_9, CKV_DOCKER_6, CKV2_DOCKER_3 | 25, 12, 1 | all | |
| CKV2_DOCKER_7 | 9 | 0 | \`apk index\` of packages that the same \`RUN\` has built |
| CKV2_DOCKER_1 | 5 | 3 | \`sudo\` of an image that runs as another user, where it is needed |
| CKV_DOCKER_5 | 3 | 2 | \`cargo update\`, which is no package index |
| CKV_DOCKER_10 | 2 | 1 | relative to a \`WORKDIR\` above |
| CKV_DOCKER_1 | 1 | 0 | a Git server, for which port 22 is the purpose |`;

test('docs/other-tools.md', async () => {
  const parts = Object.entries(tools).map(([tool, codes]) => {
    const rows = Object.entries(codes).map(([code, { rules: ids, why = '' }]) => {
      const links = ids.map((id) => `[${id}](rules/${id}.md)`).join(', ');
      return `| \`${code}\` | ${links === '' ? why : links} |`;
    });
    return [`## ${tool}`, '', '| There | Here |', '|---|---|', ...rows].join('\n');
  });
  const intro =
    'Which rules look for what the checks of other tools look for. Codes of Trivy, Checkov and Sonar work wherever a rule is named: in the config, in `--select` and `--ignore`, and in comments. For hadolint and BuildKit see [compatibility](compatibility.md).';
  const text = `${generatedHeader}# Beside other tools\n\n${intro}\n\n${checkov}\n\n${parts.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot(page);
});

test('each check of another tool has a rule, or a reason why not', () => {
  const unknown = Object.entries(tools).flatMap(([tool, codes]) =>
    Object.entries(codes).flatMap(([code, { rules: ids, why }]) => {
      const missing = ids.filter((id) => !Object.hasOwn(rules, id));
      const isEmpty = ids.length === 0 && why === undefined;
      return missing.length > 0 || isEmpty ? [`${tool} ${code}: ${missing.join()}`] : [];
    }),
  );
  expect(unknown).toEqual([]);
});

test('the codes that rules answer to are in the table', () => {
  const known = new Set(Object.values(tools).flatMap((codes) => Object.keys(codes)));
  const left = Object.entries(rules).flatMap(([id, { rule }]) =>
    aliasesOf(rule)
      .filter((alias) => /^(?:DS-\d|CKV|S\d{4})/.test(alias) && !known.has(alias))
      .map((alias) => `${id}: ${alias}`),
  );
  expect(left).toEqual([]);
});
