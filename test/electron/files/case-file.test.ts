import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdCaseFile } from '../../../electron/files/case-file'
import { CasebookError } from '../../../shared/errors/casebook-error'
import { decodeFrameHeader, FRAME_HEADER_BYTES } from '../../../shared/journal/frame'
import { drawCaseFile, drawFrames } from '../../builders/case-bytes'

let folder: string
let path: string
const lockPath = () => join(folder, '.harbour.casebook.lock')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-file-'))
  path = join(folder, 'harbour.casebook')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function write(entries: number, torn = 0): Promise<Uint8Array> {
  const bytes = await drawCaseFile(
    Array.from({ length: entries }, (_, index) => ({ entry: `entry ${index}` })),
  )
  writeFileSync(path, bytes.subarray(0, bytes.length - torn))
  return bytes
}

const lastChain = (headers: Uint8Array) =>
  decodeFrameHeader(headers.subarray(-FRAME_HEADER_BYTES)).chain

describe('a held case file', () => {
  it('gives the headers of its frames', async () => {
    await write(3)
    const held = holdCaseFile(path)
    expect(held.opened.frameHeaders).toHaveLength(3 * FRAME_HEADER_BYTES)
    expect(held.opened.tornBytes).toBe(0)
    held.close()
  })

  it('takes frames that follow and keeps them', async () => {
    await write(2)
    const held = holdCaseFile(path)
    const { frames } = await drawFrames(['third', 'fourth'], 2, lastChain(held.opened.frameHeaders))
    expect(held.append(frames)).toBe(readFileSync(path).length)
    held.close()
    const again = holdCaseFile(path)
    expect(again.opened.frameHeaders).toHaveLength(4 * FRAME_HEADER_BYTES)
    again.close()
  })

  it.each([1, 40, 76])('loses only a last frame that is torn by %i bytes', async (torn) => {
    await write(3, torn)
    const held = holdCaseFile(path)
    expect(held.opened.frameHeaders).toHaveLength(2 * FRAME_HEADER_BYTES)
    expect(held.opened.tornBytes).toBeGreaterThan(0)
    held.close()
    expect(
      Buffer.compare(
        readFileSync(path),
        (await drawCaseFile([{ entry: 'entry 0' }, { entry: 'entry 1' }])) as Uint8Array,
      ),
    ).toBe(0)
  })

  it.each([
    ['half a frame', (frames: Uint8Array) => frames.subarray(0, -1)],
    ['no frame at all', () => new Uint8Array(200)],
  ])('refuses to append %s', async (_what, damage) => {
    const before = await write(1)
    const held = holdCaseFile(path)
    const { frames } = await drawFrames(['second'], 1, lastChain(held.opened.frameHeaders))
    expect(() => held.append(damage(frames))).toThrow(CasebookError)
    held.close()
    expect(Buffer.compare(readFileSync(path), before)).toBe(0)
  })

  it('refuses a frame out of its place', async () => {
    await write(1)
    const held = holdCaseFile(path)
    const { frames } = await drawFrames(['fifth'], 4, lastChain(held.opened.frameHeaders))
    expect(() => held.append(frames)).toThrow(/does not follow/)
    held.close()
  })

  it('is held once', async () => {
    await write(1)
    const held = holdCaseFile(path)
    expect(() => holdCaseFile(path)).toThrow(expect.objectContaining({ kind: 'busy' }))
    held.close()
    holdCaseFile(path).close()
  })

  it('is taken over from a process that is gone', async () => {
    await write(1)
    writeFileSync(lockPath(), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }))
    holdCaseFile(path).close()
  })

  it('is left to another machine', async () => {
    await write(1)
    writeFileSync(lockPath(), JSON.stringify({ pid: 1, host: 'another-machine' }))
    expect(() => holdCaseFile(path)).toThrow(expect.objectContaining({ kind: 'busy' }))
  })

  it('that is no case file is refused and not touched', () => {
    writeFileSync(path, 'a letter to the harbour master, longer than a header')
    expect(() => holdCaseFile(path)).toThrow(expect.objectContaining({ kind: 'refused' }))
    expect(readFileSync(path, 'utf8')).toContain('harbour master')
  })

  it('that is missing is said to be missing', () => {
    expect(() => holdCaseFile(join(folder, 'gone.casebook'))).toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    )
  })
})
