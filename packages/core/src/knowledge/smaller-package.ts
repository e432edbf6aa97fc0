import { oncePerText } from '../text/once.js';
import { packageFamilyOf } from './package-family.js';
import { heavyPackage } from './packages.js';

/** A package that takes much room, where something smaller does the same. */
export interface SmallerPackage {
  /** Megabytes with all that it depends on, at least and at most. */
  readonly size: readonly [from: number, to: number];
  /** A sentence in the imperative. */
  readonly advice: string;
  /** What it is needed for as a whole: programs that a container starts. */
  readonly neededBy: RegExp;
  /** Whether it has to be thought that one of them is started where nobody knows. */
  readonly isLikely: boolean;
}

interface Entry {
  readonly names: RegExp;
  /** Where the collected data have none. */
  readonly size?: SmallerPackage['size'];
  readonly advice: string;
  readonly neededBy?: RegExp;
}

const browser: Pick<Entry, 'size' | 'advice' | 'neededBy'> = {
  size: [250, 700],
  advice: 'Let a container of its own run the browser, and connect to it.',
  neededBy: /chrom|firefox|geckodriver|selenium|kiosk/,
};
const java = /^(?:javac|jshell|mvn|gradle|ant|sbt|mvnw|gradlew|jenkins.*)$/;
const daemon = /^dockerd|containerd/;
const display = /^(?:xorg|x|startx|xinit|.*vnc.*)$/i;

/** Source: the sizes that `apt-get`, `dnf` and `apk` tell before they install, rounded, 2026-11-21. */
const entries: Readonly<Record<string, readonly Entry[]>> = {
  apt: [
    { names: /^texlive-full$/, advice: 'Install the `texlive-*` collections that the documents need.' },
    {
      names: /^(?:default|openjdk-\d+)-jdk(?:-headless)?$/,
      size: [250, 800],
      advice: 'Install the `-jre-headless` package: it is enough to run Java.',
      neededBy: java,
    },
    {
      names: /^(?:default|openjdk-\d+)-jre$/,
      size: [250, 450],
      advice: 'Install the `-jre-headless` package, which needs no desktop.',
    },
    { names: /^locales-all$/, advice: 'Install `locales`, and make the ones that are needed with `locale-gen`.' },
    {
      names: /^docker(?:\.io|-ce)$/,
      advice: 'Install the client alone: `docker-cli`, or `docker-ce-cli`.',
      neededBy: daemon,
    },
    { names: /^npm$/, advice: 'Take a `node` image, or copy `node` and `npm` from one.' },
    {
      names: /^(?:xorg|xserver-xorg|x-window-system)$/,
      size: [150, 400],
      advice: 'Install `xvfb` where programs only need a display to draw on.',
      neededBy: display,
    },
    {
      names:
        /^(?:ubuntu|xubuntu|lubuntu|kubuntu|task-gnome|task-xfce|task-kde)-desktop$|^(?:kde-full|gnome-core|gnome)$/,
      size: [1500, 4000],
      advice: 'Install the one window manager or program that is needed.',
      neededBy: display,
    },
    {
      names: /^linux-(?:headers|image|source)-?(?:generic|amd64|arm64|virtual|\d[\w.-]*)?$/,
      size: [100, 800],
      advice: 'Leave it out: a container runs on the kernel of its host, and programs compile with `linux-libc-dev`.',
    },
    { names: /^chromium$/, ...browser, advice: 'Install `chromium-headless-shell` where pages are only rendered.' },
    { names: /^(?:chromium-browser|google-chrome-stable|firefox|firefox-esr)$/, ...browser },
    {
      names: /^libreoffice$/,
      advice: 'Install the `-nogui` packages of the parts that are needed, as `libreoffice-writer-nogui`.',
    },
    {
      names: /^(?:nvidia-cuda-toolkit|cuda|cuda-toolkit(?:-\d+)*)$/,
      size: [3000, 8000],
      advice: 'Take a `runtime` tag of `nvidia/cuda` as the base.',
      neededBy: /^nvcc$/,
    },
    { names: /^mono-complete$/, advice: 'Install `mono-runtime`, and the libraries that the program needs.' },
    { names: /^snapd$/, advice: 'Leave it out: nothing in a container runs snaps.' },
  ],
  apk: [
    { names: /^texlive-full$/, advice: 'Install the `texmf-dist-*` packages that the documents need.' },
    {
      names: /^openjdk\d+$/,
      size: [150, 400],
      advice: 'Install the `-jre-headless` package: it is enough to run Java.',
      neededBy: java,
    },
    { names: /^docker$/, size: [150, 400], advice: 'Install the client alone: `docker-cli`.', neededBy: daemon },
    { names: /^(?:chromium|firefox)$/, ...browser },
  ],
  dnf: [
    { names: /^texlive-scheme-full$/, advice: 'Install the `texlive-collection-*` packages that the documents need.' },
    {
      names: /^java-[\d.]+-openjdk(?:-devel)?$/,
      size: [250, 700],
      advice: 'Install the `-headless` package: it is enough to run Java.',
      neededBy: java,
    },
    {
      names: /^glibc-all-langpacks$/,
      advice: 'Install the `glibc-langpack-*` package of the language that is needed.',
    },
    { names: /^kernel-devel$/, size: [100, 200], advice: 'Leave it out: a container runs on the kernel of its host.' },
    { names: /^libreoffice$/, advice: 'Install the parts that are needed, as `libreoffice-writer`.' },
    {
      names: /^(?:docker-ce|moby-engine)$/,
      size: [150, 400],
      advice: 'Install the client alone: `docker-ce-cli`.',
      neededBy: daemon,
    },
    { names: /^(?:chromium|firefox)$/, ...browser },
  ],
  pip: [
    {
      names: /^(?:torch|torchvision|torchaudio)$/,
      advice: 'Where no GPU is used, install the wheels of `https://download.pytorch.org/whl/cpu`.',
    },
  ],
};

/** By family and the name of the package. */
const entriesOf: Readonly<Record<string, (packageName: string) => Entry | undefined>> = Object.fromEntries(
  Object.entries(entries).map(([family, all]) => [
    family,
    oncePerText((packageName: string) => all.find(({ names }) => names.test(packageName))),
  ]),
);

/** That a package is large and something smaller will do; `manager` is a command, a family or `pip`. */
export function smallerPackage(manager: string, packageName: string): SmallerPackage | undefined {
  const entry = entriesOf[packageFamilyOf(manager) ?? manager]?.(packageName);
  const size = entry && (heavyPackage(manager, packageName)?.mb ?? entry.size);
  const { neededBy } = entry ?? {};
  return (
    size && {
      size,
      advice: entry.advice,
      neededBy: neededBy ?? /^$/,
      isLikely: neededBy !== undefined && neededBy !== browser.neededBy,
    }
  );
}
