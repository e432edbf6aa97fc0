import { normaliseRepository } from '../knowledge/repository.js';
import type { Model } from '../model/model.js';
import { stageLinks } from '../model/stage-links.js';
import { stageReferences } from '../model/stage-references.js';
import { parseImageReference, type ImageReference } from '../syntax/image-reference.js';
import type { Span } from '../text/span.js';

/** The name of an image in the file, and the page about it. */
export interface ImagePage {
  readonly span: Span;
  readonly url: string;
}

/** The images that a file names, with the pages that registries have for people; names of stages are none. */
export function imagePages(model: Model): readonly ImagePage[] {
  const pages: ImagePage[] = [];
  const { syntax } = model.directives;
  if (syntax !== undefined) add(syntax.valueSpan, parseImageReference(syntax.value));
  for (const { from, base } of model.stages) {
    if (base.kind === 'image' && from.image !== undefined) add(from.image.span, base.reference);
  }
  const stages = new Set(stageLinks(model).links.map(({ span }) => span.start));
  for (const instruction of model.instructionsOf('copy', 'run')) {
    for (const { name, span } of stageReferences(instruction)) {
      if (!stages.has(span.start) && !/^[+-]?\d+$/.test(name)) add(span, parseImageReference(name));
    }
  }
  return pages;

  function add(span: Span, reference: ImageReference | undefined): void {
    const url = reference && pageOf(reference);
    if (url !== undefined) pages.push({ span, url });
  }
}

/** The page of an image in a registry that has pages; sources: what each registry answers a browser, 2026-11. */
function pageOf({ registry, repository, familiarName }: ImageReference): string | undefined {
  switch (registry) {
    case undefined:
    case 'docker.io':
    case 'index.docker.io': {
      const name = normaliseRepository(familiarName);
      return name.includes('/') ? `https://hub.docker.com/r/${name}` : `https://hub.docker.com/_/${name}`;
    }
    case 'ghcr.io':
      return `https://ghcr.io/${repository}`;
    case 'quay.io':
      return `https://quay.io/repository/${repository}`;
    case 'mcr.microsoft.com':
      return `https://mcr.microsoft.com/artifact/mar/${repository}`;
    case 'public.ecr.aws':
      return `https://gallery.ecr.aws/${repository}`;
    default:
      return undefined;
  }
}
