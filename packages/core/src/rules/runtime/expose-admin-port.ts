import { administrationPorts } from '../../knowledge/administration-ports.js';
import { exposedPorts } from '../../model/exposed-ports.js';
import { settingsOfRoot } from '../../model/image-settings.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';

/** Products that people reach by such a port: Git hosts, file servers, desktops. */
const remote =
  /\b(?:gitea|gogs|forgejo|gerrit|gitolite|git-?(?:shell|server)|gitlab(?!\.com|[-_.](?:ci|runner))|soft-serve|sftp|bastion|jump-?host|selenium|guacamole|novnc|kasmvnc)\b/i;

/** A range of more ports than this is not open for the sake of one of them. */
const mostPorts = 16;

export default defineRule({
  summary: 'Expose no port for remote administration.',
  why: 'A container is administered from outside: `docker exec` gives a shell in it, and changes come with a new image. A door for SSH, Telnet, VNC or a remote desktop is one more to guard, with keys and passwords in the image and a second process beside the one that the container is for.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: { others: ['DS-0004', 'CKV_DOCKER_1', 'S6473'] },
  on: { kinds: ['expose'] },
  options: {
    ports: option.strings({
      default: Object.keys(administrationPorts),
      description: 'The ports that are for administration.',
    }),
  },
  examples: [{ bad: 'FROM debian:13\nEXPOSE 22 8080\n', good: 'FROM debian:13\nEXPOSE 8080\n' }],
  *check(model, { ports: wanted }) {
    const { stages, source } = model;
    if (remote.test(source.text)) return;
    for (const stage of stages) {
      if (!stage.isShipped) continue;
      const inherited = valueOf(settingsOfRoot(stage.root).expose);
      for (const { word, ports } of exposedPorts(model, stage)) {
        const port = wanted.find((one) => ports.includes(`${one}/tcp`));
        // Where the base has it already, the image is made for it.
        if (port === undefined || ports.length > mostPorts || inherited?.has(`${port}/tcp`) === true) continue;
        yield {
          span: word.span,
          message: `Port ${port} is for ${administrationPorts[port] ?? 'administration'}.`,
          help: 'Leave it out: `docker exec` gives a shell in the container.',
        };
      }
    }
  },
});
