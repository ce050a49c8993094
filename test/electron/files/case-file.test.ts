import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdCaseFile } from '../../../electron/files/case-file'
import { CasebookError } from '../../../shared/errors/casebook-error'
import {
  decodeFrameHeader,
  encodeFrame,
  FRAME_HEADER_BYTES,
  frameTypes,
} from '../../../shared/journal/frame'
import { drawCaseFile, drawFrames } from '../../builders/case-bytes'
import { sha256 } from '../../builders/sha256'

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
    const held = await holdCaseFile(path)
    expect(held.opened.frameHeaders).toHaveLength(3 * FRAME_HEADER_BYTES)
    expect(held.opened.tornBytes).toBe(0)
    await held.close()
  })

  it('takes frames that follow and keeps them', async () => {
    await write(2)
    const held = await holdCaseFile(path)
    const { frames } = await drawFrames(['third', 'fourth'], 2, lastChain(held.opened.frameHeaders))
    const bytes = await held.append(frames)
    expect(bytes).toBe(readFileSync(path).length)
    await held.close()
    const again = await holdCaseFile(path)
    expect(again.opened.frameHeaders).toHaveLength(4 * FRAME_HEADER_BYTES)
    await again.close()
  })

  it.each([1, 40, 76])('loses only a last frame that is torn by %i bytes', async (torn) => {
    await write(3, torn)
    const held = await holdCaseFile(path)
    expect(held.opened.frameHeaders).toHaveLength(2 * FRAME_HEADER_BYTES)
    expect(held.opened.tornBytes).toBeGreaterThan(0)
    await held.close()
    expect(
      Buffer.compare(
        readFileSync(path),
        (await drawCaseFile([{ entry: 'entry 0' }, { entry: 'entry 1' }])) as Uint8Array,
      ),
    ).toBe(0)
  })

  it('loses an original whose entry was never written', async () => {
    const sound = await drawCaseFile([{ entry: 'entry 0' }])
    const [id, bytes] = ['00000000-0000-4000-8000-000000000001', new Uint8Array(300)]
    writeFileSync(path, await drawCaseFile([{ entry: 'entry 0' }, { original: id, bytes }]))
    const held = await holdCaseFile(path)
    expect(held.opened.frameHeaders).toHaveLength(FRAME_HEADER_BYTES)
    expect(held.opened.originalPrefixes).toHaveLength(0)
    await held.close()
    expect(Buffer.compare(readFileSync(path), sound)).toBe(0)
  })

  it('loses room behind its end that was given and never written', async () => {
    const sound = await write(2)
    writeFileSync(path, Buffer.concat([sound, new Uint8Array(5000)]))
    await (await holdCaseFile(path)).close()
    expect(Buffer.compare(readFileSync(path), sound)).toBe(0)
  })

  it.each([
    ['a length that reaches past the end', 0],
    ['a length that reaches into the last frame', 1],
  ])('with %s, in its middle, is refused and not cut', async (_what, which) => {
    const damaged = (await write(4)).slice()
    const frame = 77 + 'entry 0'.length
    const fields = new DataView(damaged.buffer)
    fields.setUint32(32 + frame, which === 0 ? 60_000 : 2 * frame + 10, true)
    writeFileSync(path, damaged)
    await expect(holdCaseFile(path)).rejects.toMatchObject({ kind: 'damaged' })
    expect(Buffer.compare(readFileSync(path), damaged)).toBe(0)
  })

  it('takes a change in portions, and gives up one that was not finished', async () => {
    await write(1)
    const held = await holdCaseFile(path)
    const chain = lastChain(held.opened.frameHeaders)
    const payload = new Uint8Array(500)
    const original = await encodeFrame(frameTypes.original, 2, payload, chain, sha256)
    await held.append(original.bytes)
    const { frames } = await drawFrames(['second'], 1, chain)
    await held.append(frames)
    await held.close()
    const whole = await drawCaseFile([{ entry: 'entry 0' }, { entry: 'second' }])
    expect(Buffer.compare(readFileSync(path), whole)).toBe(0)
  })

  it('refuses frames of another case, though their numbers fit', async () => {
    const before = await write(1)
    const held = await holdCaseFile(path)
    const { frames } = await drawFrames(['second'], 1, new Uint8Array(32))
    await expect(held.append(frames)).rejects.toThrow(/does not follow/)
    await held.close()
    expect(Buffer.compare(readFileSync(path), before)).toBe(0)
  })

  it('is closed only when what was asked before is on the disk', async () => {
    await write(1)
    const held = await holdCaseFile(path)
    const { frames } = await drawFrames(['second'], 1, lastChain(held.opened.frameHeaders))
    const appended = held.append(frames)
    await held.close()
    expect(await appended).toBe(readFileSync(path).length)
  })

  it.each([
    ['half a frame', (frames: Uint8Array) => frames.subarray(0, -1)],
    ['no frame at all', () => new Uint8Array(200)],
  ])('refuses to append %s', async (_what, damage) => {
    const before = await write(1)
    const held = await holdCaseFile(path)
    const { frames } = await drawFrames(['second'], 1, lastChain(held.opened.frameHeaders))
    await expect(held.append(damage(frames))).rejects.toThrow(CasebookError)
    await held.close()
    expect(Buffer.compare(readFileSync(path), before)).toBe(0)
  })

  it('refuses a frame out of its place', async () => {
    await write(1)
    const held = await holdCaseFile(path)
    const { frames } = await drawFrames(['fifth'], 4, lastChain(held.opened.frameHeaders))
    await expect(held.append(frames)).rejects.toThrow(/does not follow/)
    await held.close()
  })

  it('is held once', async () => {
    await write(1)
    const held = await holdCaseFile(path)
    await expect(holdCaseFile(path)).rejects.toThrow(expect.objectContaining({ kind: 'busy' }))
    await held.close()
    await (await holdCaseFile(path)).close()
  })

  it('is taken over from a process that is gone', async () => {
    await write(1)
    writeFileSync(lockPath(), JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }))
    await (await holdCaseFile(path)).close()
  })

  it('is left to another machine', async () => {
    await write(1)
    writeFileSync(lockPath(), JSON.stringify({ pid: 1, host: 'another-machine' }))
    await expect(holdCaseFile(path)).rejects.toThrow(expect.objectContaining({ kind: 'busy' }))
  })

  it('that is no case file is refused and not touched', async () => {
    writeFileSync(path, 'a letter to the harbour master, longer than a header')
    await expect(holdCaseFile(path)).rejects.toThrow(expect.objectContaining({ kind: 'refused' }))
    expect(readFileSync(path, 'utf8')).toContain('harbour master')
  })

  it('that is missing is said to be missing', async () => {
    await expect(holdCaseFile(join(folder, 'gone.casebook'))).rejects.toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    )
  })
})
