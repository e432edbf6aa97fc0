import { toolKind } from '../../knowledge/packages.js';
import { droppedPackages } from '../../model/dropped-packages.js';
import { keptPackages } from '../../model/kept-packages.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';
import type { Instruction } from '../../syntax/instruction.js';

const help = 'Keep one of the two.';

export default defineRule({
  summary: 'Install wget or curl, not both.',
  why: 'Both download files. The second one brings its libraries along, makes the image bigger, and is one more program to patch.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL4001: { level: 'warning', options: { count: 'used', stages: 'all' } } },
    others: ['DS-0014', 'DF058'],
  },
  on: { kinds: ['run'], text: /^(?=[^]*wget)[^]*curl/ },
  options: {
    count: option.choice({
      default: 'installed',
      choices: ['installed', 'used'],
      description: 'Report a stage that installs both, or every `RUN` that uses one where both are used.',
    }),
    stages: stagesOption,
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl wget\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check(model, { count, stages }) {
    if (count === 'used') {
      // A trigger runs in another build.
      const seen = { here: new Map<Stage, Set<string>>(), triggers: new Map<Stage, Set<string>>() };
      const told = new Set<Instruction>();
      for (const { name = '', instruction, words, span } of model.commandsNamed('curl', 'wget')) {
        const stage = model.stageOf(instruction);
        if (stage === undefined || instruction.kind !== 'run' || !(stages === 'all' || stage.isShipped)) continue;
        const used = instruction.onbuild === undefined ? seen.here : seen.triggers;
        const names = (used.get(stage) ?? new Set()).add(name);
        used.set(stage, names);
        if (names.size < 2 || told.has(instruction)) continue;
        told.add(instruction);
        const message = `The stage uses \`${name}\` and also \`${name === 'curl' ? 'wget' : 'curl'}\`.`;
        yield { span: words[0]?.span ?? span, message, help };
      }
      return;
    }
    const shipped = model.stages.filter(({ isShipped }) => isShipped);
    const others = stages === 'all' ? model.stages.filter(({ isShipped }) => !isShipped) : [];
    for (const group of [shipped, ...others.map((stage) => [stage])]) {
      const root = group[0]?.root;
      const facts = root?.kind === 'image' ? root.facts : undefined;
      // The wget of busybox is a smaller one.
      const has = (tool: string): boolean => facts?.has.has(tool) === true && facts.os?.packageManager !== 'apk';
      const kept = keptPackages(model, group).flatMap(({ name, word, operation }) => {
        const concept = toolKind(operation.manager, name)?.concept ?? '';
        return /^(curl|wget)$/.test(concept) && !has(concept) ? [{ concept, span: word.span, word, operation }] : [];
      });
      const [first] = kept;
      const second = kept.find(({ concept }) => concept !== first?.concept);
      if (first === undefined || second === undefined) continue;
      const message = `\`${second.concept}\` is installed beside \`${first.concept}\`, which does the same.`;
      const isUsed = model.commandsNamed(second.concept).length > 0;
      const edits = isUsed ? undefined : droppedPackages(model, second.operation, [second]);
      yield {
        span: second.span,
        message,
        help,
        related: [{ span: first.span, message: 'Here is the other one.' }],
        fixes: edits ? [{ title: `Leave out \`${second.concept}\``, safety: 'suggested', edits }] : [],
      };
    }
  },
});
