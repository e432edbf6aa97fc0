import { artefactsByStage, foreignArtefacts, type Artefact } from '../../model/artefacts.js';
import { imageName } from '../../model/image-name.js';
import { libcOfStage } from '../../model/linking.js';
import { bringsLibrary, isStarted, mentions, needsLibrary } from '../../model/needed-library.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Build on the C library that the image has.',
  why: 'A program that is linked against glibc does not start where there is musl, as in Alpine, or no C library at all: the loader that it names is not there, and the shell says `not found` of a file that is. Packages with native parts fail when they are loaded.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['copy'], text: /--from/ },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\nFROM alpine:3.24\nCOPY --from=build /server /server\nCMD ["/server"]\n',
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /server .\nFROM alpine:3.24\nCOPY --from=build /server /server\nCMD ["/server"]\n',
    },
  ],
  *check(model) {
    const { finalStage, stages } = model;
    if (finalStage === undefined || finalStage.isWindows || stages.length < 2) return;
    const libc = libcOfStage(finalStage);
    if (libc === undefined || bringsLibrary(model, finalStage)) return;
    const reported = new Set<unknown>();
    for (const artefact of foreignArtefacts(artefactsByStage(model)(finalStage), finalStage)) {
      const own = libcOfStage(artefact.origin);
      const { copy, origin } = artefact;
      if (copy === undefined || own === undefined || own === null || own === libc || reported.has(copy.source))
        continue;
      // An image without a C library may be there only to hand out files.
      const isMet = needsLibrary(model, finalStage, artefact) && (libc !== null || isStarted(model, finalStage));
      if (!isMet || mentions(origin, /\bldd\b|patchelf|staticx/)) continue;
      reported.add(copy.source);
      yield {
        span: copy.source.span,
        message: `${what(artefact)} for ${own}, but \`${imageName(finalStage.root)}\` has ${libc ?? 'no C library'}.`,
        help: helpFor(artefact, libc),
        related: [{ span: origin.from.image?.span ?? origin.from.keywordSpan, message: `It is built on ${own} here.` }],
      };
    }
  },
});

function what({ made }: Artefact): string {
  if ('command' in made) return 'The program is linked';
  return made.language === 'node' ? 'The modules are installed' : 'The packages are installed';
}

function helpFor({ made }: Artefact, libc: string | null): string {
  if (!('command' in made)) return 'Install them on the same variant of the image as the one that is shipped.';
  if (made.language === 'go') return 'Build with `CGO_ENABLED=0`, so that it needs none.';
  return libc === null
    ? 'Link it statically, or ship on an image that has one.'
    : `Build on an image with ${libc}, or link it statically.`;
}
