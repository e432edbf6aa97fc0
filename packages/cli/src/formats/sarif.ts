import { createHash } from 'node:crypto';
import type { Finding, Fix as FindingFix, Report, Severity, Source } from '@plimsoll/core';
import type { ArtifactLocation, Fix, Location, Notification, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { RuleFacts } from '../rule-facts.js';
import type { Summary } from '../summary.js';
import { rangeOf } from './file-element.js';
import type { Format, FormatSettings } from './format.js';
import { artifactLocation, folderUri } from './sarif-location.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0 with one run, as GitHub code scanning and editors read it. Results stream; the rules follow them. */
export function sarif({ version, folder, facts }: FormatSettings): Format {
  const ruleIndexes = new Map<string, number>();
  let isFirst = true;

  function ruleIndexOf(ruleId: string): number {
    const index = ruleIndexes.get(ruleId) ?? ruleIndexes.size;
    ruleIndexes.set(ruleId, index);
    return index;
  }

  function resultsOf({ source, findings }: Report): readonly Result[] {
    const location = artifactLocation(source.path, folder);
    const occurrences = new Map<string, number>();
    return findings.map((finding) => ({
      ruleId: finding.ruleId,
      ruleIndex: ruleIndexOf(finding.ruleId),
      level: levels[finding.severity],
      message: { text: textOf(finding) },
      locations: [locationOf(finding.span, source, location)],
      partialFingerprints: { 'plimsollFinding/v1': fingerprintOf(finding, source, occurrences) },
      ...(finding.related && {
        relatedLocations: finding.related.map(({ span, message }, id) => ({
          id,
          ...locationOf(span, source, location),
          message: { text: message },
        })),
      }),
      ...(finding.fixes && { fixes: finding.fixes.map((fix) => fixOf(fix, source, location)) }),
      ...(finding.code !== undefined && { properties: { code: finding.code } }),
    }));
  }

  function end({ errors, crashes, notices }: Summary): string {
    const tool: Run['tool'] = {
      driver: {
        name: 'plimsoll',
        version,
        semanticVersion: version,
        rules: [...ruleIndexes.keys()].map((id) => descriptor(id, facts(id))),
      },
    };
    const notifications: readonly Notification[] = [
      ...errors.map(({ path, message }) => notification('error', message, path, folder)),
      ...crashes.map(({ path, rule, message }) =>
        notification('error', `${rule ?? 'plimsoll'} crashed: ${message}`, path, folder),
      ),
      ...notices.map((text) => ({ level: 'note' as const, message: { text } })),
    ];
    const invocations = [
      { executionSuccessful: errors.length === 0 && crashes.length === 0, toolExecutionNotifications: notifications },
    ];
    const rest = JSON.stringify({
      tool,
      invocations,
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { '%SRCROOT%': { uri: folderUri(folder) } },
    });
    return `${isFirst ? '' : '\n'}],${rest.slice(1)}]}\n`;
  }

  return {
    begin: () => `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{"results":[`,
    report(report) {
      let text = '';
      for (const result of resultsOf(report)) {
        text += (isFirst ? '\n' : ',\n') + JSON.stringify(result);
        isFirst = false;
      }
      return text;
    },
    end,
  };
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  style: 'note',
};

function textOf({ message, help }: Finding): string {
  return help === undefined ? message : `${message} ${help}`;
}

function regionOf(span: Finding['span'], source: Source): Region {
  const { start, end } = rangeOf(span, source);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function locationOf(span: Finding['span'], source: Source, artifact: ArtifactLocation): Location {
  return { physicalLocation: { artifactLocation: artifact, region: regionOf(span, source) } };
}

function fixOf({ title, edits }: FindingFix, source: Source, artifact: ArtifactLocation): Fix {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(span, source),
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifact, replacements }] };
}

/** Stays the same when lines are added above: the rule, the text of the line, and the how-manieth of these it is. */
function fingerprintOf({ ruleId, code, span }: Finding, source: Source, occurrences: Map<string, number>): string {
  const key = [ruleId, code ?? '', source.lineText(source.positionAt(span.start).line).trim()].join('\0');
  const count = occurrences.get(key) ?? 0;
  occurrences.set(key, count + 1);
  return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 32);
}

function descriptor(id: string, facts: RuleFacts | undefined): ReportingDescriptor {
  if (facts === undefined) return { id };
  const { summary, why, group, aliases, docs } = facts;
  const help = `${why}\n\n${docs ?? `More: plimsoll explain ${id}`}`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: help,
      markdown: docs === undefined ? `${why}\n\nMore: \`plimsoll explain ${id}\`` : `${why}\n\n[${id}](${docs})`,
    },
    ...(docs !== undefined && { helpUri: docs }),
    properties: { tags: [group, ...aliases] },
  };
}

function notification(level: 'error', text: string, path: string, folder: string): Notification {
  return {
    level,
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path, folder) } }],
  };
}
