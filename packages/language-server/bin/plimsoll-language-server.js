#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { runCached } = require('./run-cached.js');

const bundle = join(__dirname, '..', 'dist', 'server.cjs');
if (existsSync(bundle)) {
  runCached(bundle);
} else {
  process.stderr.write('plimsoll-language-server is not built; `npm run build` in its repository does that.\n');
  process.exitCode = 2;
}
