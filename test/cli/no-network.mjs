// Loaded into every process and worker of the command by the test of the network: whoever turns to it is noted and refused.
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const refuse = (name) =>
  function refused() {
    appendFileSync(process.env.KLIPING_ATTEMPTS, `${name}\n`)
    throw new Error(`${name} is denied`)
  }

for (const [module, names] of [
  [net, ['connect', 'createConnection', 'createServer']],
  [tls, ['connect', 'createServer']],
  [dgram, ['createSocket']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [http2, ['connect', 'createServer']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
])
  for (const name of names) module[name] = refuse(name)
net.Socket.prototype.connect = refuse('Socket.connect')
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name)
syncBuiltinESMExports()
