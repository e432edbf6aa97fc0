import { architecturesIn, hasOneArchitecture, knowsOthers } from '../../model/fixed-architecture.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Take the architecture from the build instead of writing it down.',
  why: 'A download or a compiler that names one architecture puts programs into the image that start on no other: on a laptop or a server with ARM the build fails, or the container does. BuildKit says in `TARGETARCH` what it builds for.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run', 'add', 'env'], text: /64|arm|86|s390x/i },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13-slim\nADD https://example.org/tool-1.2-linux-amd64.tar.gz /opt/\n',
      good: 'FROM debian:13-slim\nARG TARGETARCH\nADD https://example.org/tool-1.2-linux-${TARGETARCH}.tar.gz /opt/\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('run', 'add', 'env')) {
      const stage = model.stageOf(instruction);
      const text = instruction.joined.text + instruction.heredocs.map(({ content }) => content.text).join('\n');
      if (stage === undefined || stage.isWindows || architecturesIn(text).length === 0) continue;
      if (knowsOthers(text) || hasOneArchitecture(model, stage)) continue;
      const [first, ...others] = placesIn(model, instruction);
      if (first === undefined) continue;
      yield {
        span: first.span,
        message: `\`${first.name}\` is one architecture of many.`,
        help: 'Declare `ARG TARGETARCH`, and use it: it is `amd64`, `arm64` and so on. Where the names differ, a `case` maps them.',
        related: others.map(({ name, span }) => ({ span, message: `\`${name}\` stands here too.` })),
      };
    }
  },
});

interface Place {
  readonly name: string;
  readonly span: Span;
}

/** Where an instruction names it so that it decides what comes into the image: addresses, packages, what Go builds for. */
function placesIn({ commandsOf }: Model, instruction: Instruction): readonly Place[] {
  if (instruction.kind === 'add') return instruction.sources.filter(isAddress).flatMap(placeIn);
  if (instruction.kind === 'env') {
    return instruction.properties.flatMap(({ name, value }) =>
      value !== undefined && (name.text === 'GOARCH' || isAddress(value)) ? placeIn(value) : [],
    );
  }
  return commandsOf(instruction).flatMap(({ name = '', args, assignments }) => {
    const set = assignments.filter((one) => one.name === 'GOARCH' || isAddress(one.value)).map(({ value }) => value);
    const named = /^(?:curl|wget|aria2c|apt-get|apt|dpkg|dnf|yum|rpm|pip3?)$/.test(name)
      ? args.filter((word) => isAddress(word) || isPackage(word))
      : [];
    return [...set, ...named].flatMap(placeIn);
  });
}

function isAddress({ text }: Word): boolean {
  return /^["']?(?:https?|ftp):\/\//.test(text);
}

function isPackage({ text }: Word): boolean {
  return /[_.-](?:amd64|x86_64|arm64|aarch64)\.(?:deb|rpm|apk|whl)["']?$/.test(text);
}

function placeIn(word: Word): readonly Place[] {
  const [found] = architecturesIn(word.text);
  if (found === undefined) return [];
  // Over a line break, or in another form, the whole word is the place.
  const isPlain = word.span.end - word.span.start === word.text.length;
  const start = word.span.start + found.start;
  return [{ name: found.text, span: isPlain ? { start, end: start + found.text.length } : word.span }];
}
