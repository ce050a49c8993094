/* A virtual screen for machines without one. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { once } from 'node:events'
import { SetupError } from './report.mjs'

/**
 * Starts Xvfb on a display number of its own choice. Only holders of the cookie may connect, so
 * that no other user of the machine can look at a case.
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, stop(): void }>}
 */
export async function startDisplay() {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-display-'))
  const XAUTHORITY = path.join(folder, 'authority')
  writeFileSync(XAUTHORITY, authority(randomBytes(16)), { mode: 0o600 })
  const words = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-auth', XAUTHORITY]
  const server = spawn('Xvfb', [...words, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  process.on('exit', stop)
  const number = await Promise.race([
    once(server.stdio[3], 'data').then(([data]) => String(data).trim()),
    once(server, 'exit').then(() => ''),
  ])
  if (number === '') throw new SetupError('No virtual display was started: Xvfb ended at once.')
  return { env: { DISPLAY: `:${number}`, XAUTHORITY }, stop }
}

/** One Xauthority record that fits any address and display: family, then four counted fields. */
function authority(cookie) {
  const anyFamily = Buffer.from([0xff, 0xff])
  const counted = (bytes) => Buffer.concat([Buffer.from([0, bytes.length]), bytes])
  const fields = ['', '', 'MIT-MAGIC-COOKIE-1'].map((text) => counted(Buffer.from(text)))
  return Buffer.concat([anyFamily, ...fields, counted(cookie)])
}
