import { endOfLife } from '../knowledge/end-of-life.js';
import { deprecatedImage, type ImageFacts } from '../knowledge/official-images.js';
import { isPastSupport, releaseName, supportEnd } from '../knowledge/support.js';
import type { Base } from '../model/stage.js';
import { shortUser } from './stage-words.js';

/** What the knowledge says of a base image, in Markdown. */
export function imageWords({ reference, facts }: Extract<Base, { kind: 'image' }>, asOf: string): string {
  const { familiarName, tag, digest } = reference;
  const name = `**${familiarName}${tag === undefined ? '' : `:${tag}`}**${digest === undefined ? '' : ' (pinned by its digest)'}`;
  const lines = [
    ...supportLines(familiarName, tag ?? 'latest', asOf),
    ...(facts === undefined ? [] : factLines(facts)),
  ];
  return [`${name}: a base image.`, ...lines.map((line) => `- ${line}`)].join('\n');
}

function supportLines(name: string, tag: string, asOf: string): readonly string[] {
  const lines: string[] = [];
  const deprecated = deprecatedImage(name);
  if (deprecated !== undefined) lines.push('Deprecated: it gets no more updates.');
  const release = endOfLife(name, tag);
  if (release === undefined) return lines;
  const end = supportEnd(release, release.product);
  const when = typeof end === 'string' ? ` (${end})` : '';
  if (isPastSupport(release, release.product, asOf)) lines.push(`${releaseName(release)}: support has ended${when}.`);
  else lines.push(`${releaseName(release)}: supported${typeof end === 'string' ? ` until ${end}` : ''}.`);
  return lines;
}

function factLines(facts: ImageFacts): readonly string[] {
  const { os, base, user, workdir, expose, volumes, entrypoint, cmd } = facts;
  const lines: string[] = [];
  if (os !== undefined)
    lines.push(
      `System: ${[os.id, os.release, os.variant].filter(Boolean).join(' ')}${os.packageManager ? `, packages by ${os.packageManager}` : ''}`,
    );
  if (base !== undefined) lines.push(`Built on: \`${base}\``);
  if (user !== undefined) lines.push(`User: ${shortUser(user)}`);
  if (workdir) lines.push(`Working directory: \`${workdir}\``);
  if (expose !== undefined && expose.length > 0) lines.push(`Ports: ${list(expose)}`);
  if (volumes !== undefined && volumes.length > 0) lines.push(`Volumes: ${list(volumes)}`);
  for (const [title, command] of [
    ['Entrypoint', entrypoint],
    ['Command', cmd],
  ] as const) {
    if (command) lines.push(`${title}: \`${command.kind === 'exec' ? JSON.stringify(command.words) : command.text}\``);
  }
  return lines;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(', ');
}
