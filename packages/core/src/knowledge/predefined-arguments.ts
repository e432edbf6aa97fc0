/**
 * The build arguments that exist without an ARG, or mean something to BuildKit when an ARG declares them. Facts from
 * docs.docker.com/reference/dockerfile (ARG) and docs.docker.com/build/building/variables, read 2026-11; the words are ours.
 */
export const predefinedArguments: Readonly<Record<string, string>> = {
  TARGETPLATFORM: 'The platform the image is built for, as in `linux/arm64/v8`.',
  TARGETOS: 'The system the image is built for, as in `linux`.',
  TARGETARCH: 'The architecture the image is built for, as in `arm64`.',
  TARGETVARIANT: 'The variant of that architecture, as in `v8`.',
  BUILDPLATFORM: 'The platform of the machine that builds.',
  BUILDOS: 'The system of the machine that builds.',
  BUILDARCH: 'The architecture of the machine that builds.',
  BUILDVARIANT: 'The variant of that architecture.',
  TARGETSTAGE: 'The name of the stage that is built.',
  HTTP_PROXY: 'A proxy for plain HTTP; set by whoever builds, kept out of the image and its history.',
  HTTPS_PROXY: 'A proxy for HTTPS; set by whoever builds, kept out of the image and its history.',
  FTP_PROXY: 'A proxy for FTP; set by whoever builds, kept out of the image and its history.',
  NO_PROXY: 'The hosts that need no proxy; set by whoever builds, kept out of the image and its history.',
  ALL_PROXY: 'A proxy for everything; set by whoever builds, kept out of the image and its history.',
  SOURCE_DATE_EPOCH:
    'The time that the image and its files are given, in seconds since 1970: the same build gives the same image.',
  BUILDKIT_INLINE_CACHE: 'Whether the image carries what a later build needs to use it as a cache.',
  BUILDKIT_MULTI_PLATFORM: 'Whether the result is an index of platforms even for one.',
  BUILDKIT_SANDBOX_HOSTNAME: 'The name of the machine that RUN sees.',
  BUILDKIT_SYNTAX: 'The frontend that reads the file, instead of `# syntax=`.',
  BUILDKIT_CONTEXT_KEEP_GIT_DIR: 'Whether a build context from Git keeps its `.git` folder.',
  BUILDKIT_DOCKERFILE_CHECK: "Options of Docker's build checks, instead of `# check=`.",
  BUILDKIT_SBOM_SCAN_CONTEXT: 'Whether the scan for the bill of materials looks at the build context.',
  BUILDKIT_SBOM_SCAN_STAGE: 'Which stages the scan for the bill of materials looks at, by name or `true`.',
};
