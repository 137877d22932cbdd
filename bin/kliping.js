#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/bundle/main.js', import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  process.stderr.write('kliping: not built yet; run "npm install" in its folder first\n')
  process.exitCode = 1
}
