import { byPlace } from '../linter/run-rules.js';
import type { Report } from '../linter/report.js';
import { buildModel } from '../model/build-model.js';
import { defaultSettings } from '../model/settings.js';
import { parse } from '../syntax/parse.js';
import { once } from '../text/once.js';
import { Source } from '../text/source.js';

/** One report of several about the same file; `unread`: why something of it could not be read. */
export function joinedReport(source: Source, reports: readonly Report[], unread: string | undefined): Report {
  const empty = once(() => buildModel(parse(new Source(source.path, '')), defaultSettings));
  const failOn = reports[0]?.failOn;
  return {
    source,
    // There is none of all together; what stands where is in `instructions`.
    get model() {
      return reports[0]?.model ?? empty();
    },
    instructions: reports.flatMap(({ instructions }) => instructions ?? []).sort((a, b) => a.span.start - b.span.start),
    findings: reports.flatMap(({ findings }) => findings).sort(byPlace),
    suppressed: reports.flatMap(({ suppressed }) => suppressed).sort(byPlace),
    fixed: [],
    crashes: reports.flatMap(({ crashes }) => crashes),
    notices: [...new Set(reports.flatMap(({ notices }) => notices))],
    ...(reports.some(({ unfinished }) => unfinished) && { unfinished: true }),
    ...(failOn !== undefined && { failOn }),
    ...(unread !== undefined && { unread }),
  };
}
