import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Write the names of stages in lower case.',
  why: 'BuildKit keeps the name in lower case whatever is written, and `FROM` finds a stage only by that spelling: `FROM Base` asks a registry for an image although a stage `Base` stands above.',
  severity: 'style',
  presets: { recommended: 'style' },
  replaces: { buildkit: { StageNameCasing: { level: 'warning' } }, others: ['DF085'] },
  on: { kinds: ['from'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26 AS Build\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /bin/app\n',
      good: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /bin/app\n',
    },
  ],
  *check({ instructionsOf }) {
    for (const { words, onbuild } of instructionsOf('from')) {
      const [, , name] = words;
      if (name === undefined || words.length !== 3 || onbuild !== undefined) continue;
      const lower = name.text.toLowerCase();
      if (name.text === lower) continue;
      yield {
        span: name.span,
        message: `The stage name \`${name.text}\` is not in lower case.`,
        help: `Write \`${lower}\`.`,
        fixes: [
          {
            title: `Change it to \`${lower}\``,
            safety: 'safe',
            effect: 'none',
            edits: [{ span: name.span, text: lower }],
          },
        ],
      };
    }
  },
});
