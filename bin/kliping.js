#!/usr/bin/env node
const { existsSync } = require('node:fs')
const { BUNDLE, load } = require('./load.js')

if (existsSync(BUNDLE)) load('main.cjs')
else {
  process.stderr.write('kliping: not built yet; run "npm install" in its folder first\n')
  process.exitCode = 1
}
