#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '..', 'dist', 'server.cjs');
if (existsSync(bundle)) {
  require(bundle);
} else {
  process.stderr.write('plimsoll-language-server is not built; `npm run build` in its repository does that.\n');
  process.exitCode = 2;
}
