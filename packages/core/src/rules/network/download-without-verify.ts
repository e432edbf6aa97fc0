import { uncheckedDownloads, type Download } from '../../model/downloads.js';
import { isLocalAddress } from '../../model/local-address.js';
import type { Model } from '../../model/model.js';
import { groupBy } from '../../model/groups.js';
import { runFiles } from '../../model/run-files.js';
import { defineRule } from '../../rule/define-rule.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { readsScript } from '../../shell/script-input.js';
import { once } from '../../text/once.js';

const archive =
  /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|zip|7z|gz|xz|bz2|zst|deb|rpm|apk|jar|war|whl|gem|exe|msi|run|bin|so|AppImage|dmg)$/i;
const unpacker = /^(?:tar|bsdtar|gunzip|gzip|unxz|xz|bunzip2|zcat|xzcat|unzip|cpio|dpkg|rpm)$/;
const programs = /(?:^|\/)s?bin\//;
const commit = /(?:^|[/=@-])[0-9a-f]{40}(?:[/.&?-]|$)/;
const placing = /^(?:chmod|install)$/;

export default defineRule({
  summary: 'Check what you download before you use it.',
  why: 'Whoever holds a server, or the account of a project, decides what the build unpacks and runs. A checksum that stands in the file, or a signature by a key that you know, stops the build when it is another file than the one that you have looked at.',
  severity: 'warning',
  presets: { security: 'warning' },
  on: { commands: ['curl', 'wget'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSLO https://example.com/tool-1.4.2.tar.gz && tar xf tool-1.4.2.tar.gz\n',
      good: 'FROM debian:13\nRUN curl -fsSLO https://example.com/tool-1.4.2.tar.gz && echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  tool-1.4.2.tar.gz" | sha256sum -c - && tar xf tool-1.4.2.tar.gz\n',
    },
  ],
  *check(model) {
    const placed = groupBy(model.commandsNamed('chmod', 'install'), ({ instruction }) => instruction);
    const started = once(() => runFiles(model));
    for (const download of uncheckedDownloads(model)) {
      // A commit says what it holds.
      if (download.command === undefined || isLocalAddress(download.text) || commit.test(download.text)) continue;
      const used = placed.get(download.instruction) ?? [];
      const stage = model.stageOf(download.instruction);
      const isRun = (): boolean =>
        stage !== undefined &&
        started()
          .get(stage)
          ?.has(download.file ?? '') === true;
      if (!isProgram(download) && !used.slice(0, most).some((command) => makesProgram(command, download)) && !isRun())
        continue;
      yield {
        span: download.url.span,
        message: 'What is downloaded here is used without a check.',
        help: 'Compare its checksum with `sha256sum -c` or verify its signature, or use `ADD --checksum=`.',
      };
    }
  },
});

/** One RUN that makes more programs than these is none. */
const most = 50;

function isProgram({ text, file, command }: Download): boolean {
  const rest = command?.pipeline.commands.slice(command.pipeline.commands.indexOf(command) + 1) ?? [];
  // A script from a pipe has a rule of its own.
  if (rest.some(readsScript)) return false;
  if (file === undefined) return rest.some(({ name }) => unpacker.test(name ?? ''));
  return archive.test(file) || archive.test(text.replace(/[?#].*$/, '')) || writesIntoPrograms(command);
}

function writesIntoPrograms(command: Download['command']): boolean {
  return (
    command !== undefined &&
    fileEffectsOf(command).some(({ kind, path }) => kind !== 'read' && programs.test(path.text))
  );
}

function makesProgram({ name, args }: Model['commands'][number], { file, command }: Download): boolean {
  if (file === undefined || file === '' || command === undefined || !placing.test(name ?? '')) return false;
  const isMeant = args.some(({ text }) => text.replaceAll(/["']/g, '').endsWith(file));
  return isMeant && (name === 'install' || args.some(({ text }) => /x|^0?[0-7]*[1357][0-7]*$/.test(text)));
}
