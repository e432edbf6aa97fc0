import { goSumsOff } from '../knowledge/tls-switches.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { setVariables } from './set-variables.js';

/** A place where Go is told not to ask the checksum database about any module. */
export interface GoSumsOff {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** Such places: by ENV, ARG, `NAME=value`, `export` and `go env -w`. */
export function goVariables(model: Model): readonly GoSumsOff[] {
  if (!/GO(?:NO)?SUM/.test(model.source.text)) return [];
  const set = setVariables(model, (name) => goSumsOff.some(([one]) => one.test(name))).map(({ name, value, span }) => ({
    name,
    value: valueOf(value) ?? '',
    span,
  }));
  const written = model.commandsNamed('go').flatMap(({ args }) =>
    args.flatMap((word) => {
      const [, name, value] = /^(\w+)=(.*)$/s.exec(valueOf(word.value) ?? '') ?? [];
      return name === undefined || value === undefined ? [] : [{ name, value, span: word.span }];
    }),
  );
  return [...set, ...written].filter(({ name, value }) => isOff(name, value));
}

function isOff(name: string, value: string): boolean {
  return goSumsOff.some(([one, values]) => one.test(name) && values.test(value));
}
