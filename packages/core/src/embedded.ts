// What a door needs for files that hold Dockerfiles; an entry of its own, because it loads the library for YAML.
export { embeddedDockerfiles, readEmbedded, type EmbeddedFile } from './embedded/embedded-dockerfiles.js';
export type { EmbeddedDockerfile } from './embedded/embedded-dockerfile.js';
export { embeddedLinter, lintEmbedded } from './embedded/lint-embedded.js';
export { lintPart } from './embedded/lint-part.js';
export type { GivenBuild } from './linter/given-build.js';
