import { startedPrograms } from './started-programs.js';
import type { Artefact } from './artefacts.js';
import type { InstalledFolder } from './installed-folders.js';
import { keptPackages } from './kept-packages.js';
import { libcOfStage } from './linking.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';
import { usesNetwork } from './uses-network.js';

/** Whether what was made in another stage needs the C library of that stage in the image of this one. */
export function needsLibrary(model: Model, stage: Stage, { made }: Artefact): boolean {
  if ('command' in made)
    return made.linking === 'dynamic' || (made.linking === 'network' && usesNetwork(model, stage, made));
  const { names, hasScript } = startedPrograms(model, stage) ?? { names: [], hasScript: false };
  return libcOfStage(stage) !== null && (hasScript || names.some((name) => interpreters[made.language].test(name)));
}

const interpreters: Readonly<Record<InstalledFolder['language'], RegExp>> = {
  node: /^(?:node|npm|npx|yarn|pnpm|tsx|next|nest|pm2.*)$/,
  python:
    /^(?:python.*|gunicorn|uvicorn|uwsgi|celery|flask|fastapi|hypercorn|daphne|granian|streamlit|django-admin|uv)$/,
  ruby: /^(?:ruby|bundle|rails|rake|puma|thin|rackup|sidekiq)$/,
};

/** Whether the image starts anything: one without a C library may be there only to hand out files. */
export function isStarted({ imageOf }: Model, stage: Stage): boolean {
  const { cmd, entrypoint } = imageOf(stage);
  return [cmd, entrypoint].some((command) => command.known && command.value !== null);
}

/** Whether the image has what programs for another C library need, as a package or as files. */
export function bringsLibrary(model: Model, stage: Stage): boolean {
  const hasPackage = keptPackages(model, lineageOf(stage)).some(({ name }) =>
    /^(?:gcompat|libc6-compat|glibc.*|musl)$/.test(name),
  );
  return hasPackage || mentions(stage, /ld-(?:linux|musl)|\/lib64|glibc|patchelf/);
}

/** Whether instructions of a stage or its parents have such words. */
export function mentions(stage: Stage, words: RegExp): boolean {
  return lineageOf(stage).some(({ instructions }) => instructions.some(({ body }) => words.test(body.text)));
}
