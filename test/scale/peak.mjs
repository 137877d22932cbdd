// Loaded into the command by the scale figures: leaves the largest memory of the process, in KiB, in a file when it ends.
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.KLIPING_PEAK, String(process.resourceUsage().maxRSS)))
