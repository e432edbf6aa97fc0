import { isMovingPlace } from '../../model/moving-fetch.js';
import { uncheckedDownloads } from '../../model/downloads.js';
import { isLocalAddress } from '../../model/local-address.js';
import { defineRule } from '../../rule/define-rule.js';

/** Answers of a service, and lists that change: there is no checksum to write down. */
const service = /^https?:\/\/(?:api\.|[^/]+\/api\/|[^/?#]+\/?(?:[?#]|$))|[?&](?:time|date|v|ts)=/;

export default defineRule({
  summary: 'Give the checksum of a file that ADD downloads.',
  why: 'Whoever holds the server, or the account of a project, decides what `ADD` puts into the image, today and at each later build. With `--checksum` the build stops when the file is another one, and it need not be fetched to know that the cache still holds.',
  severity: 'warning',
  presets: { recommended: 'info', security: 'warning' },
  on: { kinds: ['add'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nADD https://example.com/tool-1.4.2 /usr/local/bin/tool\n',
      good: 'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool-1.4.2 /usr/local/bin/tool\n',
    },
  ],
  *check(model) {
    for (const { url, text, command } of uncheckedDownloads(model)) {
      if (command !== undefined || isLocalAddress(text) || service.test(text) || isMovingPlace(text)) continue;
      yield {
        span: url.span,
        message: 'Nothing says what this download has to be.',
        help: 'Add `--checksum=sha256:` and the digest of the file.',
      };
    }
  },
});
