import { describe, expect, test } from 'vitest'
import { failureOf } from '../../../shared/errors/casebook-error'
import { type JournalEntry, parseEntry } from '../../../shared/journal/entry'
import { type PlainEnd, readPlainFile } from '../../../shared/journal/read-format-0'
import { fromUtf8, toHex } from '../../../shared/text/bytes'
import { frozenCaseFile } from '../../builders/format-0-file'
import { sha256 } from '../../builders/sha256'

const frozen = frozenCaseFile()

/** Reads the bytes as a file of format 0; answers its end, its entries, or its damage. */
async function readBytes(bytes: Uint8Array) {
  const entries: JournalEntry[] = []
  const file = {
    bytes: bytes.length,
    read: async (offset: number, length: number) => bytes.slice(offset, offset + length),
  }
  try {
    const end = await readPlainFile(file, sha256, ({ type, payload }) => {
      if (type === 1) entries.push(parseEntry(fromUtf8(payload)))
    })
    return { end, entries, damage: null }
  } catch (thrown) {
    return { end: null, entries, damage: failureOf(thrown) }
  }
}

describe('the case file that was kept', () => {
  test('reads as it was written', async () => {
    const { end, entries } = await readBytes(frozen)
    expect(end).toMatchObject({ offset: frozen.length, frames: 11, entries: 8 })
    expect(toHex((end as PlainEnd).chain)).toMatch(/^[0-9a-f]{64}$/)
    expect(entries.map(({ seq, zone, analyst }) => [seq, zone, analyst])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seq) => [seq, 60, 'R. Holm']),
    )
    expect(entries.at(-1)).toMatchObject({ command: 'Undo: Clip c3 from S3', inverts: 7 })
  })

  test('with any byte changed is damaged, and the frame is named', async () => {
    for (let at = 32; at < frozen.length; at += 7) {
      const changed = frozen.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const { damage } = await readBytes(changed)
      expect({
        at,
        kind: damage?.kind,
        named: /frame \d+ of it/.test(damage?.message ?? ''),
      }).toEqual({ at, kind: 'damaged', named: true })
    }
  })

  test('cut off anywhere ends with its last whole change', async () => {
    let longest = 0
    for (let length = 32; length <= frozen.length; length += 7) {
      const { end, entries } = await readBytes(frozen.slice(0, length))
      expect(end?.offset).toBeLessThanOrEqual(length)
      expect(entries).toHaveLength(end?.entries ?? -1)
      expect(end?.entries).toBeGreaterThanOrEqual(longest)
      longest = end?.entries ?? 0
    }
    expect(longest).toBe(7)
  })

  test('followed by room that was never written is whole', async () => {
    const padded = new Uint8Array(frozen.length + 300)
    padded.set(frozen)
    expect((await readBytes(padded)).end).toMatchObject({ offset: frozen.length, entries: 8 })
  })

  test('followed by anything else is damaged', async () => {
    const longer = new Uint8Array(frozen.length + 300).fill(7)
    longer.set(frozen)
    expect((await readBytes(longer)).damage?.message).toMatch(/frame 12 of it does not follow/)
  })
})
