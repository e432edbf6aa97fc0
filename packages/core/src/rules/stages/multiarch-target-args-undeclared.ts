import { lineAbove } from '../../model/insert-line.js';
import type { Model } from '../../model/model.js';
import { platformNames, platformVariables, type PlatformVariable } from '../../model/platform-variables.js';
import type { Stage } from '../../model/stage.js';
import { expandingKinds, unsetVariables } from '../../model/unset-variables.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Declare the platform’s variables in the stage that uses them.',
  why: 'BuildKit knows `TARGETARCH` and its like, but gives them only to a stage that asks for them with ARG. Without it they are empty: the download has a hole in its name, or the compiler builds for the machine it runs on.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run', 'copy', 'add', 'env', 'label', 'workdir'], text: /TARGET|BUILD/ },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN GOARCH=$TARGETARCH CGO_ENABLED=0 go build -o /app .\n',
      good: 'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nARG TARGETARCH\nRUN GOARCH=$TARGETARCH CGO_ENABLED=0 go build -o /app .\n',
    },
  ],
  *check(model) {
    for (const stage of model.stages) {
      const uses = usesIn(model, stage);
      const [first] = uses;
      if (first === undefined) continue;
      const names = [...new Set(uses.map(({ name }) => name))];
      const line = `ARG ${names.join(' ')}`;
      yield {
        span: first.span,
        message: `${inWords(names)} not declared in this stage, so ${names.length === 1 ? 'it is' : 'they are'} empty.`,
        help: `Write \`${line}\` above.`,
        related: uses.slice(1).map(({ name, span }) => ({ span, message: `\`${name}\` is empty here too.` })),
        fixes: [
          {
            title: `Add \`${line}\``,
            safety: 'suggested',
            edits: [lineAbove(model.source, first.instruction, line)],
          },
        ],
      };
    }
  },
});

interface Use extends PlatformVariable {
  readonly instruction: Instruction;
}

/** Where a stage meets such a variable that neither ARG nor ENV sets, top to bottom. */
function usesIn(model: Model, stage: Stage): readonly Use[] {
  const expanding: ReadonlySet<string> = new Set(expandingKinds);
  return stage.instructions.flatMap((instruction) => {
    if (!expanding.has(instruction.kind) || stage.isWindows || !/\$\{?(?:TARGET|BUILD)/.test(textOf(instruction)))
      return [];
    const inScripts = instruction.kind === 'run' ? model.scriptsOf(instruction).flatMap(platformVariables) : [];
    const others = unsetVariables(model, instruction, 'none').filter(({ name }) => platformNames.test(name));
    return [...inScripts, ...others].flatMap((use) =>
      isSet(model, instruction, use.name) ? [] : [{ ...use, instruction }],
    );
  });
}

function textOf({ joined, heredocs }: Instruction): string {
  return joined.text + heredocs.map(({ content }) => content.text).join('');
}

function isSet({ isDeclaredAt, variableAt }: Model, instruction: Instruction, name: string): boolean {
  const variable = variableAt(instruction, name, 'none');
  return isDeclaredAt(instruction, name) || !variable.known || variable.value !== undefined;
}

function inWords(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length === 1 ? `${quoted[0]} is` : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)} are`;
}
