import type { HadolintFormat } from '@plimsoll/core/hadolint';
import { codeclimate, gitlabCodeclimate } from './codeclimate.js';
import { codacy, json, sonarqube } from './json.js';
import { gnu, tty } from './lines.js';
import type { HadolintReport } from './result.js';
import { sarif } from './sarif.js';
import { checkstyle, junit } from './xml.js';

/** Every report by the name of its format. */
export const hadolintReports: Readonly<Record<HadolintFormat, HadolintReport>> = {
  tty,
  json,
  checkstyle,
  codeclimate,
  gitlab_codeclimate: gitlabCodeclimate,
  gnu,
  codacy,
  sonarqube,
  sarif,
  junit,
};
