import { randomUUID } from 'node:crypto'
import type { JournalEntry } from '../../shared/journal/entry'
import type { Clip } from '../../shared/model/clip'
import type { SourceText } from '../../shared/model/source-text'
import type { TableName } from '../../shared/model/tables'
import { type DrawnFrame, drawCaseFile } from './case-bytes'
import { drawSource } from './records'

const CLIPS_PER_SOURCE = 50
const AT = '2021-07-20T09:00:00.000Z'

/** Bytes of a case file with this many clips, fifty to a source, each made by an entry of its own. */
export async function drawLargeCase(clips: number): Promise<Uint8Array> {
  const frames: DrawnFrame[] = []
  let seq = 0
  const enter = (command: string, changes: { table: TableName; id: string; after: unknown }[]) => {
    seq += 1
    const entry: JournalEntry = {
      seq,
      at: AT,
      zone: 0,
      analyst: 'A. Tremblay',
      command,
      changes: changes.map((change) => ({ before: null, ...change })),
    }
    frames.push({ entry: JSON.stringify(entry) })
  }
  const id = randomUUID()
  enter('Create case', [
    {
      table: 'cases',
      id,
      after: { id, title: 'Harbour pilots', requirement: '', marking: 'TLP:AMBER', created: AT },
    },
  ])
  for (let number = 1; number <= Math.ceil(clips / CLIPS_PER_SOURCE); number++) {
    const source = drawSource({
      id: randomUUID(),
      number,
      title: `Report ${number} of the harbour office`,
    })
    const text = drawText(source.id)
    frames.push({ original: source.id, bytes: new TextEncoder().encode(text.text) })
    enter(`Import source S${number}`, [
      { table: 'sources', id: source.id, after: source },
      { table: 'texts', id: text.id, after: text },
    ])
    for (const [index, block] of text.blocks.entries()) {
      const made = (number - 1) * CLIPS_PER_SOURCE + index + 1
      if (made > clips) break
      const clip = drawClip(source.id, text, block.start, block.end, index + 1, made)
      enter(`Clip c${made}`, [{ table: 'clips', id: clip.id, after: clip }])
    }
  }
  return drawCaseFile(frames)
}

function drawText(sourceId: string): SourceText {
  const paragraphs = Array.from(
    { length: CLIPS_PER_SOURCE },
    (_, index) =>
      `On day ${index + 1} the pilots saw ${index * 3 + 2} servers answer to a stranger, and the office said so in writing the same evening.`,
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

function drawClip(
  sourceId: string,
  text: SourceText,
  start: number,
  end: number,
  paragraph: number,
  number: number,
): Clip {
  return {
    id: randomUUID(),
    number,
    sourceId,
    anchor: {
      extractor: text.extractor,
      sha256: '0'.repeat(64),
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
  }
}
