import type { Compilation } from './compilations.js';
import { environmentOf } from './linking.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** Whether anything but an ARG, which alone does nothing, speaks of the target, or of a way to compile for more than one: then the author has thought of it. */
export function namesTarget(stage: Stage): boolean {
  const words =
    /TARGET(?:PLATFORM|OS|ARCH|VARIANT)|GOARCH|\bxx-|\bxx\b|zigbuild|\bcross\b|goreleaser|buildx|--target[ =]|linux-\w+-|-gnu|-musl/;
  return lineageOf(stage).some(({ instructions }) =>
    instructions.some(
      ({ kind, joined, heredocs }) =>
        (kind !== 'arg' && words.test(joined.text)) || heredocs.some(({ content }) => words.test(content.text)),
    ),
  );
}

/** Whether the result runs on one platform only; .NET and Java make what runs on all, but where a runtime is named. */
export function compilesForBuilder(model: Model, { command, language }: Compilation): boolean {
  const { args } = command;
  if (language === 'java' || language === 'dart' || command.name === 'make') return false;
  if (language === 'dotnet')
    return args.some(({ text }) =>
      /^(?:--self-contained|--sc|-p:Publish(?:Aot|SingleFile)=true|\/p:Publish(?:Aot|SingleFile)=true)/i.test(text),
    );
  if (language !== 'go') return true;
  const architecture = environmentOf(model, command, 'GOARCH');
  const system = environmentOf(model, command, 'GOOS');
  return (
    architecture.known &&
    architecture.value === undefined &&
    !/^(?:js|wasip1)$/.test(system.known ? (system.value ?? '') : 'js')
  );
}
