import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives all tests one temporary folder, which goes with what they left in it when they end. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-tests-'))
  // Daemons that tests start under other users read there as well.
  chmodSync(folder, 0o755)
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
