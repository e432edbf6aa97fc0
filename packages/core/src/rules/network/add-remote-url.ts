import { copySourceOf } from '../../model/git-source.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

const archive = /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|zip|7z|deb|rpm|apk)(?:[?#].*)?$/i;

export default defineRule({
  summary: 'Do not leave a downloaded archive in a layer of its own.',
  why: '`ADD` does not unpack what it downloads, unless `--unpack` says so, and what a later `RUN` unpacks and deletes is still in the layer of the `ADD`. With `curl` or `wget` in that `RUN`, in a mount, or in another stage the archive never becomes part of the image.',
  severity: 'info',
  presets: {},
  on: { kinds: ['add'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nADD https://example.com/tool-1.4.2.tar.gz /tmp/\nRUN tar xf /tmp/tool-1.4.2.tar.gz -C /opt && rm /tmp/tool-1.4.2.tar.gz\n',
      good: 'FROM debian:13\nADD --unpack=true --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool-1.4.2.tar.gz /opt\n',
    },
  ],
  *check({ instructionsOf, stageOf, expand }) {
    for (const add of instructionsOf('add')) {
      // With a checksum it is at least cached and verified.
      if (flagOf(add, 'unpack') !== undefined || flagOf(add, 'checksum') !== undefined || add.onbuild !== undefined)
        continue;
      if (stageOf(add)?.isShipped !== true) continue;
      for (const word of add.sources) {
        const text = valueOf(expand(word, add)) ?? word.text.replaceAll(/["']/g, '');
        if (copySourceOf(text).kind !== 'url' || !archive.test(text)) continue;
        yield {
          span: word.span,
          message: 'This archive stays in the image as it is downloaded.',
          help: 'Add `--unpack`, or fetch and unpack it in one `RUN`, or in another stage.',
        };
      }
    }
  },
});
