import { exposedPorts } from '../../model/exposed-ports.js';
import { listeningPorts } from '../../model/listening-ports.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { replace } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Expose the port that the program listens on.',
  why: '`EXPOSE` opens nothing: it says where the program listens. Where it names another port, `docker run -P` publishes one that nobody answers at, and who reads the file, or a tool that does, connects to nothing.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['expose'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14-slim\nEXPOSE 5000\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]\n',
      good: 'FROM python:3.14-slim\nEXPOSE 8000\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0", "--port", "8000"]\n',
    },
  ],
  *check(model) {
    const { finalStage, imageOf } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    const own = lineageOf(finalStage).flatMap((stage) => exposedPorts(model, stage));
    const [first] = own;
    const { root } = finalStage;
    const isDotnet = root.kind === 'image' && root.facts?.name === 'mcr.microsoft.com/dotnet/aspnet';
    // What Microsoft's image says of its port is a variable only.
    const exposed = isDotnet ? own.flatMap(({ ports }) => ports) : valueOf(imageOf(finalStage).expose);
    if (first === undefined || exposed === undefined || own.some(({ ports }) => ports.length === 0)) return;
    const all = new Set(exposed.map((port) => port.replace(/\/.*/, '')));
    const listening = listeningPorts(model, finalStage) ?? [];
    const [port] = listening;
    if (port === undefined || listening.some((one) => all.has(String(one.port)))) return;
    // Of .NET only the change of the default from 80 is common: other ports come from its settings.
    if (isDotnet && port.isDefault && !all.has('80')) return;
    const { word } = first;
    const isPlain = own.length === 1 && (listening.length === 1 || port.isDefault) && /^\d+(?:\/tcp)?$/.test(word.text);
    yield {
      span: word.span,
      message: `The image exposes ${own
        .slice(0, 3)
        .map((one) => `\`${one.word.text}\``)
        .join(', ')}, but the container listens on port ${port.port}.`,
      help: `Expose \`${port.port}\`, or change where the program listens.`,
      related: [
        {
          span: port.span,
          message: port.isDefault ? `It listens on ${port.port} where nothing else is said.` : 'The port is set here.',
        },
      ],
      fixes: isPlain
        ? [
            {
              title: `Expose \`${port.port}\``,
              safety: 'suggested',
              edits: [replace(word.span, word.text.replace(/^\d+/, String(port.port)))],
            },
          ]
        : [],
    };
  },
});
