/**
 * What each instruction does, for hover and completion. Facts from docs.docker.com/reference/dockerfile, read 2026-11;
 * the words are ours.
 */
export interface InstructionDoc {
  readonly syntax: readonly string[];
  readonly text: string;
}

const reference = 'https://docs.docker.com/reference/dockerfile/';

/** The page about an instruction, or about parser directives. */
export function instructionUrl(keyword: string): string {
  return `${reference}#${keyword.toLowerCase()}`;
}

/** By keyword in capitals. */
export const instructionDocs: Readonly<Record<string, InstructionDoc>> = {
  FROM: {
    syntax: ['FROM [--platform=PLATFORM] IMAGE[:TAG][@DIGEST] [AS NAME]'],
    text: 'Begins a stage on a base image, an earlier stage or the empty image `scratch`. Only ARGs above the first FROM count here.',
  },
  RUN: {
    syntax: ['RUN [FLAGS] COMMAND', 'RUN [FLAGS] ["PROGRAM", "ARGUMENT"]', 'RUN [FLAGS] <<EOF'],
    text: 'Runs a command on top of the image and keeps what it changes as a layer. The first form goes through the shell of SHELL, the second starts the program itself.',
  },
  CMD: {
    syntax: ['CMD ["PROGRAM", "ARGUMENT"]', 'CMD ["ARGUMENT"]', 'CMD COMMAND'],
    text: 'What a container runs where `docker run` names nothing, or the default arguments of ENTRYPOINT. Only the last one counts.',
  },
  ENTRYPOINT: {
    syntax: ['ENTRYPOINT ["PROGRAM", "ARGUMENT"]', 'ENTRYPOINT COMMAND'],
    text: 'The program that a container always starts; CMD and what `docker run` is given become its arguments. The second form ignores those and keeps signals from the program.',
  },
  LABEL: {
    syntax: ['LABEL KEY=VALUE ...'],
    text: 'Adds metadata to the image. A base image hands its labels down.',
  },
  MAINTAINER: {
    syntax: ['MAINTAINER NAME'],
    text: 'The author of the image. Deprecated: `LABEL org.opencontainers.image.authors=` says the same.',
  },
  EXPOSE: {
    syntax: ['EXPOSE PORT[/PROTOCOL] ...'],
    text: 'Says on which ports a container listens, `tcp` where no protocol is named. It opens none: `docker run -p` does.',
  },
  ENV: {
    syntax: ['ENV KEY=VALUE ...'],
    text: 'Sets variables for the instructions below and for containers. They stay in the image: a secret in one is public.',
  },
  ADD: {
    syntax: ['ADD [FLAGS] SOURCE ... DESTINATION', 'ADD [FLAGS] ["SOURCE", "DESTINATION"]'],
    text: 'Copies files from the build context, fetches URLs and Git repositories, and unpacks local tar archives. COPY is the plain one.',
  },
  COPY: {
    syntax: [
      'COPY [FLAGS] SOURCE ... DESTINATION',
      'COPY [FLAGS] ["SOURCE", "DESTINATION"]',
      'COPY [FLAGS] <<FILE DESTINATION',
    ],
    text: 'Copies files from the build context, or with `--from` from a stage or an image. A destination that ends with `/` is a folder.',
  },
  VOLUME: {
    syntax: ['VOLUME ["/PATH"]', 'VOLUME /PATH ...'],
    text: 'Marks paths where containers keep data outside the image. What the build writes there afterwards may be lost.',
  },
  USER: {
    syntax: ['USER USER[:GROUP]'],
    text: 'Who the instructions below and containers run as. Without a group it is `root`, unless the user has one in /etc/passwd.',
  },
  WORKDIR: {
    syntax: ['WORKDIR /PATH'],
    text: 'The folder for the instructions below and for containers; it is made where it is missing. A relative path goes on from the one before.',
  },
  ARG: {
    syntax: ['ARG NAME[=DEFAULT] ...'],
    text: 'A variable of the build, set with `--build-arg`. It ends with its stage, and it shows in the history: it is no place for secrets.',
  },
  ONBUILD: {
    syntax: ['ONBUILD INSTRUCTION'],
    text: 'An instruction that runs when another build takes this image as its base.',
  },
  STOPSIGNAL: {
    syntax: ['STOPSIGNAL SIGNAL'],
    text: 'The signal that asks a container to stop, by name or number; `SIGTERM` where none is set.',
  },
  HEALTHCHECK: {
    syntax: ['HEALTHCHECK [FLAGS] CMD COMMAND', 'HEALTHCHECK NONE'],
    text: 'How Docker asks whether a container works: exit code 0 is healthy, 1 is not. NONE switches off that of the base.',
  },
  SHELL: {
    syntax: ['SHELL ["PROGRAM", "OPTION"]'],
    text: 'The shell for the shell forms of RUN, CMD and ENTRYPOINT below.',
  },
};

/** Parser directives, by name. */
export const directiveDocs: Readonly<Record<'syntax' | 'escape' | 'check', InstructionDoc>> = {
  syntax: {
    syntax: ['# syntax=docker/dockerfile:1'],
    text: 'The frontend that reads the file. `docker/dockerfile:1` is the newest of version 1, whatever Docker is installed.',
  },
  escape: {
    syntax: ['# escape=\\', '# escape=`'],
    text: 'The character that escapes, and at the end of a line lets an instruction go on. The backtick is handy for Windows paths.',
  },
  check: {
    syntax: ['# check=skip=CHECK,CHECK', '# check=error=true'],
    text: "Which of Docker's own build checks are skipped, and whether one that finds something fails the build.",
  },
};

/** What an instruction does, in Markdown; undefined for what is none. */
export function instructionWords(keyword: string): string | undefined {
  const doc = Object.hasOwn(instructionDocs, keyword) ? instructionDocs[keyword] : undefined;
  return doc && docWords(doc, instructionUrl(keyword));
}

/** The forms, the words and the page, in Markdown. */
export function docWords({ syntax, text }: InstructionDoc, url: string): string {
  return `\`\`\`dockerfile\n${syntax.join('\n')}\n\`\`\`\n\n${text}\n\n[Reference](${url})`;
}
