import { randomUUID } from 'node:crypto'
import { makeCaseKey } from '../../renderer/vault/keys/case-key'
import { passphraseBytes } from '../../renderer/vault/keys/secret'
import type { PlainFrame, Vault } from '../../renderer/vault/vault'
import { derivable } from '../../renderer/vault/keys/hkdf'
import { openVault } from '../../renderer/vault/vault-core'
import { CASE_FORMAT, encodeCaseHeader, FRAMES_OFFSET } from '../../shared/journal/case-header'
import type { JournalEntry } from '../../shared/journal/entry'
import { frameTypes } from '../../shared/journal/frame'
import { originalPayloads } from '../../shared/journal/original'
import type { Clip } from '../../shared/model/clip'
import type { Source } from '../../shared/model/source'
import type { SourceText } from '../../shared/model/source-text'
import type { TableName } from '../../shared/model/tables'
import { concatBytes, toHex, utf8 } from '../../shared/text/bytes'
import { drawSource } from './records'
import { sha256 } from './sha256'
import { CHEAPEST_DERIVATION } from './vault'

const AT = '2021-07-20T09:00:00.000Z'

export interface LargeCase {
  readonly sources: number
  readonly clipsPerSource: number
  readonly passphrase: string
}

/**
 * Bytes of a sealed case file, each source and each clip made by an entry and an append of its own.
 * Its key is derived as cheaply as the format allows: what is measured with it comes after that.
 */
export async function drawLargeCase(about: LargeCase): Promise<Uint8Array> {
  const fileId = crypto.getRandomValues(new Uint8Array(16))
  const header = encodeCaseHeader({ format: CASE_FORMAT, generation: 1, fileId })
  const made = await makeCaseKey(fileId, passphraseBytes(about.passphrase), CHEAPEST_DERIVATION)
  const { vault } = await openVault(fileId, await derivable(made.caseKey), null)
  const journal = new DrawnJournal(vault, await sha256(header))
  await drawEntries(journal, about)
  return concatBytes([header, made.keyTable, made.keyTable, ...journal.parts])
}

/** Frames one after the other, as the program appends them. */
class DrawnJournal {
  readonly parts: Uint8Array[] = []
  private end: { offset: number; frame: number; chain: Uint8Array }
  private entries = 0

  constructor(
    private readonly vault: Vault,
    chain: Uint8Array,
  ) {
    this.end = { offset: FRAMES_OFFSET, frame: 0, chain }
  }

  /** One append: the original that arrives, if any, its index, and the entry. */
  async enter(
    command: string,
    changes: readonly { table: TableName; id: string; after: unknown }[],
    original?: { readonly sourceId: string; readonly bytes: Uint8Array },
  ): Promise<void> {
    this.entries += 1
    const entry: JournalEntry = {
      seq: this.entries,
      at: AT,
      zone: 0,
      analyst: 'A. Tremblay',
      command,
      changes: changes.map((change) => ({ before: null, ...change })),
    }
    const frames: PlainFrame[] = [{ type: frameTypes.entry, payload: utf8(JSON.stringify(entry)) }]
    const before = this.end.frame
    if (original !== undefined) frames.unshift(await this.index(original))
    await this.seal(frames, this.end.frame - before)
  }

  /** Seals the chunks of an original and answers the index frame that says where they stand. */
  private async index({ sourceId, bytes }: { sourceId: string; bytes: Uint8Array }) {
    const { offset, frame, chain } = this.end
    const chunks = [...originalPayloads(sourceId, bytes)]
    await this.seal(
      chunks.map((payload) => ({ type: frameTypes.original, payload })),
      0,
    )
    const place = { offset, length: this.end.offset - offset, frame, previous: toHex(chain) }
    return {
      type: frameTypes.index,
      payload: utf8(JSON.stringify([{ id: sourceId, place }])),
    }
  }

  private async seal(frames: readonly PlainFrame[], back: number): Promise<void> {
    const { bytes, chains } = await this.vault.sealFrames(this.end, frames, back)
    this.parts.push(bytes)
    this.end = {
      offset: this.end.offset + bytes.length,
      frame: this.end.frame + frames.length,
      chain: chains.at(-1) as Uint8Array,
    }
  }
}

async function drawEntries(
  journal: DrawnJournal,
  { sources, clipsPerSource }: LargeCase,
): Promise<void> {
  const id = randomUUID()
  const record = { id, title: 'Harbour pilots', requirement: '', marking: 'TLP:AMBER', created: AT }
  await journal.enter('Create case', [{ table: 'cases', id, after: record }])
  let clips = 0
  for (let number = 1; number <= sources; number++) {
    const text = drawText(randomUUID(), number, Math.max(1, clipsPerSource))
    const original = utf8(text.text)
    const source = drawSource({
      id: text.sourceId,
      number,
      title: `Report ${number} of the harbour office`,
      sha256: toHex(await sha256(original)),
      bytes: original.length,
    })
    await journal.enter(
      `Import source S${number}`,
      [
        { table: 'sources', id: source.id, after: source },
        { table: 'texts', id: text.id, after: text },
      ],
      { sourceId: source.id, bytes: original },
    )
    for (const [index, { start, end }] of text.blocks.slice(0, clipsPerSource).entries()) {
      clips += 1
      const clip = drawClip({ source, text, start, end, paragraph: index + 1, number: clips })
      await journal.enter(`Clip c${clips} from S${number}`, [
        { table: 'clips', id: clip.id, after: clip },
      ])
    }
  }
}

/** The text of one source, so many paragraphs long; no two sources have the same. */
function drawText(sourceId: string, number: number, length: number): SourceText {
  const paragraphs = Array.from(
    { length },
    (_, index) =>
      `On day ${index + 1} of watch ${number} the pilots saw ${index * 3 + 2} servers answer to a stranger, and the office said so in writing the same evening.`,
  )
  let start = 0
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length }
    start = block.end + 1
    return block
  })
  return {
    id: randomUUID(),
    sourceId,
    extractor: { id: 'text', version: 1 },
    text: paragraphs.join('\n'),
    blocks,
    pages: [],
    boxes: [],
  }
}

interface ClippedPassage {
  readonly source: Source
  readonly text: SourceText
  readonly start: number
  readonly end: number
  /** From 1. */
  readonly paragraph: number
  /** Of the clip. */
  readonly number: number
}

const drawClip = ({ source, text, start, end, paragraph, number }: ClippedPassage): Clip => ({
  id: randomUUID(),
  number,
  sourceId: text.sourceId,
  anchor: {
    extractor: text.extractor,
    sha256: source.sha256,
    start,
    end,
    exact: text.text.slice(start, end),
    prefix: text.text.slice(Math.max(0, start - 32), start),
    suffix: text.text.slice(end, end + 32),
    paragraph,
    page: null,
  },
  code: 'scale',
  credibility: 2,
  note: '',
  marking: 'TLP:CLEAR',
  created: AT,
})
