import { defineRule } from '../../rule/define-rule.js';
import { badLabels, labelsOption } from '../../rule/labels-option.js';

export default defineRule({
  summary: 'Write a time in a label as RFC 3339 does.',
  why: 'Tools that sort images by age or throw old ones away read the label as RFC 3339: date, `T`, time, and the zone. With only a date, a blank instead of the `T`, or no zone they read another time or none.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3053: { level: 'warning', options: { labels: [] } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: { labels: labelsOption('hold a time', ['org.opencontainers.image.created']) },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.created="2026-08-22 10:30"\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.created="2026-08-22T10:30:00Z"\n',
    },
  ],
  check: (model, { labels }) =>
    badLabels(model, labels, isTime, {
      is: 'a time as in RFC 3339',
      help: 'Write it with time and zone, as in `2026-08-22T10:30:00Z`.',
    }),
});

function isTime(value: string): boolean {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)t(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:z|[-+](?:[01]\d|2[0-3]):[0-5]\d)$/i.exec(
      value,
    );
  const [year = 0, month = 0, day = 0] = match?.slice(1).map(Number) ?? [];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
