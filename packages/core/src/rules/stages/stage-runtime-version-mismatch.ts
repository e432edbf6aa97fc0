import type { Runtime } from '../../knowledge/runtime-version.js';
import { compareCycles } from '../../knowledge/version-cycle.js';
import { artefactsByStage, foreignArtefacts, type Artefact } from '../../model/artefacts.js';
import { imageName } from '../../model/image-name.js';
import type { Model } from '../../model/model.js';
import type { Stage } from '../../model/stage.js';
import { glibcOfStage, runtimeOfStage } from '../../model/stage-runtime.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Build for the versions that the image runs.',
  why: 'Packages with native parts are made for one version of Python, Node.js or Ruby, and a virtual environment looks for its packages in a folder with that version in its name: under another version they are not found, or do not load. A program that is linked against a new glibc does not start on an older one.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['copy'], text: /--from/ },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.13 AS build\nRUN python -m venv /venv && /venv/bin/pip install flask==3.1.0\nFROM python:3.14-slim\nCOPY --from=build /venv /venv\nCMD ["/venv/bin/flask", "run"]\n',
      good: 'FROM python:3.14 AS build\nRUN python -m venv /venv && /venv/bin/pip install flask==3.1.0\nFROM python:3.14-slim\nCOPY --from=build /venv /venv\nCMD ["/venv/bin/flask", "run"]\n',
    },
  ],
  *check(model) {
    const { finalStage, stages } = model;
    if (finalStage === undefined || finalStage.isWindows || stages.length < 2) return;
    const reported = new Set<unknown>();
    for (const artefact of foreignArtefacts(artefactsByStage(model)(finalStage), finalStage)) {
      const { copy, origin, made } = artefact;
      const difference =
        'command' in made ? olderLibrary(artefact, finalStage) : otherVersion(model, made.language, origin, finalStage);
      if (copy === undefined || difference === undefined || reported.has(copy.source)) continue;
      reported.add(copy.source);
      const [name, own, here] = difference;
      yield {
        span: copy.source.span,
        message: `It is made for ${name} ${own}, but \`${imageName(finalStage.root)}\` has ${here}.`,
        help: 'Use the same release in both stages.',
        related: [{ span: origin.from.image?.span ?? origin.from.keywordSpan, message: `This has ${name} ${own}.` }],
      };
    }
  },
});

type Difference = readonly [name: string, own: string, here: string];

const titles: Readonly<Record<Runtime, string>> = { python: 'Python', node: 'Node.js', ruby: 'Ruby' };

function otherVersion(model: Model, runtime: Runtime, origin: Stage, stage: Stage): Difference | undefined {
  const own = runtimeOfStage(model, origin, runtime);
  const here = runtimeOfStage(model, stage, runtime);
  return own === undefined || here === undefined || own === here ? undefined : [titles[runtime], own, here];
}

/** Programs of Go need little of the library, and nothing newer than this. */
const newestForGo = '2.34';

function olderLibrary({ made, origin }: Artefact, stage: Stage): Difference | undefined {
  if (!('command' in made) || (made.linking !== 'dynamic' && made.linking !== 'network')) return undefined;
  const own = glibcOfStage(origin);
  const here = glibcOfStage(stage);
  if (own === undefined || here === undefined || compareCycles(own, here) <= 0) return undefined;
  if (made.language === 'go' && (compareCycles(here, newestForGo) >= 0 || made.linking === 'network')) return undefined;
  return ['glibc', own, here];
}
