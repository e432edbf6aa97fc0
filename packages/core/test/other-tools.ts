import { readFileSync } from 'node:fs';

/** The checks of another tool by their codes: our rules for the same thing, or why there is none. */
export type OtherTools = Readonly<
  Record<string, Readonly<Record<string, { readonly rules: readonly string[]; readonly why?: string }>>>
>;

/** What is kept in other-tools.json. */
export function readOtherTools(): OtherTools {
  return JSON.parse(readFileSync(new URL('other-tools.json', import.meta.url), 'utf8')) as OtherTools;
}

/** What was read of Checkov's findings on the collection of docs/precision.md, by file, with the presets `security` and `strict`. */
const checkov = `### Checkov, finding by finding

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

/** What was read of Semgrep's findings there, under the preset `security`. */
const semgrep = `### Semgrep, finding by finding

Its rules for users, \`sudo\`, secrets, sockets and sandboxes, run by Semgrep 1.182 on the same files (2026-11-21), by file:

| Rule | Files | Also ours | The rest |
|---|---|---|---|
| missing-user | 647 | 443 | the base image is not known, or runs as another user, or the program changes the user, or the image is for Windows; 27 files are only ours, as they start what their base starts |
| no-sudo-in-dockerfile | 5 | 3 | the image runs as another user, where \`sudo\` is needed |
| last-user-is-root | 4 | all | 8 files are only ours: Semgrep wants another \`USER\` above |
| secret-in-build-arg, dockerfile-dockerd-socket-mount, run-security-insecure | 0 | | none of these files has such a line |`;

/** The last part of `docs/compatibility.md`: scanners and other linters, check by check. */
export function otherToolsTables(tools: OtherTools): string {
  const parts = Object.entries(tools).map(([tool, codes]) => {
    const rows = Object.entries(codes).map(([code, { rules: ids, why = '' }]) => {
      const links = ids.map((id) => `[${id}](rules/${id}.md)`).join(', ');
      return `| \`${code}\` | ${links === '' ? why : links} |`;
    });
    return [`### ${tool}`, '', '| There | Here |', '|---|---|', ...rows].join('\n');
  });
  return [
    '## Beside Trivy, Checkov, KICS, Semgrep and Sonar',
    'Which rules look for what the checks of other tools look for, or why none does. Codes of Trivy, Checkov and Sonar work wherever a rule is named.',
    checkov,
    semgrep,
    ...parts,
  ].join('\n\n');
}
