/**
 * What the flags of instructions and the keys of mounts do. Facts from docs.docker.com/reference/dockerfile, read 2026-11;
 * the words are ours.
 */

/** By keyword in capitals, then by the flag's name. */
export const flagDocs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FROM: {
    platform:
      'The platform of the base image, as in `linux/arm64`; `$BUILDPLATFORM` is the one of the machine that builds.',
  },
  RUN: {
    mount:
      'Gives the command a file or folder that is not part of the layer: `type=bind`, `cache`, `tmpfs`, `secret` or `ssh`.',
    network: 'The network of the command: `default`, `none` or `host`.',
    security: 'With `insecure` the command runs with all privileges; the build has to allow it.',
    device: 'Gives the command a device of the machine that builds (labs frontend).',
  },
  COPY: {
    from: 'The stage, image or named context to copy from, or the number of a stage.',
    chown: 'The owner of the copies, `user:group` by name or number; else it is root.',
    chmod: 'The mode of the copies, as in `0755` or `u=rwX,go=rX`.',
    link: 'Copies into a layer of its own, which stays valid when layers below it change.',
    parents: 'Keeps the folders above each source; `/./` marks where they begin.',
    exclude: 'Leaves out what the pattern matches, as in .dockerignore.',
  },
  ADD: {
    chown: 'The owner of the copies, `user:group` by name or number; else it is root.',
    chmod: 'The mode of the copies, as in `0755` or `u=rwX,go=rX`.',
    link: 'Copies into a layer of its own, which stays valid when layers below it change.',
    'keep-git-dir': 'Keeps the `.git` folder of a Git repository.',
    checksum: 'What a download must be, as in `sha256:...`, or the commit of a Git repository; else the build fails.',
    unpack: 'Whether archives are unpacked: with `true` downloads too, with `false` not even local ones.',
    exclude: 'Leaves out what the pattern matches, as in .dockerignore.',
  },
  HEALTHCHECK: {
    interval: 'How long to wait between two checks; 30s where it is not set.',
    timeout: 'After how long a check counts as failed; 30s where it is not set.',
    'start-period': 'How long failures do not count after the start; 0s where it is not set.',
    'start-interval': 'How long to wait between two checks in the start period; 5s where it is not set.',
    retries: 'After how many failures in a row a container is unhealthy; 3 where it is not set.',
  },
};

/** The types of mounts. */
export const mountTypes: Readonly<Record<string, string>> = {
  bind: 'A folder or file of the build context, a stage or an image, read-only where `rw` is not set.',
  cache: 'A folder that stays from one build to the next.',
  tmpfs: 'A folder in memory.',
  secret: 'A secret of the build, as a file in /run/secrets or a variable.',
  ssh: 'The SSH agent of whoever builds.',
};

/** The keys of mounts: what they do, and for which types; no types: all. */
export const mountKeys: Readonly<Record<string, { readonly text: string; readonly types?: readonly string[] }>> = {
  type: { text: 'What kind of mount it is; `bind` where it is not set.' },
  target: { text: 'Where it is in the container; `dst` and `destination` are the same.' },
  source: { text: 'What of it is mounted; the root where it is not set.', types: ['bind', 'cache'] },
  from: { text: 'The stage, image or named context it comes from.', types: ['bind', 'cache'] },
  readwrite: { text: 'Allows writes, which are dropped afterwards; `rw` is the same.', types: ['bind'] },
  readonly: { text: 'Allows no writes; `ro` is the same.', types: ['cache'] },
  id: {
    text: 'Which cache, secret or agent it is; the target where it is not set.',
    types: ['cache', 'secret', 'ssh'],
  },
  sharing: {
    text: 'What builds at the same time do: `shared` (all write), `private` (one each), `locked` (they wait).',
    types: ['cache'],
  },
  mode: { text: 'The mode of the file or folder, in octal.', types: ['cache', 'secret', 'ssh'] },
  uid: { text: 'The number of its owner; 0 where it is not set.', types: ['cache', 'secret', 'ssh'] },
  gid: { text: 'The number of its group; 0 where it is not set.', types: ['cache', 'secret', 'ssh'] },
  required: { text: 'Whether the build fails where it is missing.', types: ['secret', 'ssh'] },
  env: { text: 'The variable that holds the secret, instead of a file or beside it.', types: ['secret'] },
  size: { text: 'How large it may become.', types: ['tmpfs'] },
};
