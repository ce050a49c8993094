import { z } from 'zod'
import './jitless'
import { type Block, BlockKind, Extraction, type TextBox } from './source-text'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/**
 * An {@link Extraction} as it crosses processes: what is long lies beside the JSON of the rest, in
 * strings and numbers that are handed on as they are. Thousands of blocks and boxes as objects would
 * be taken apart and built anew at each of four doors.
 */
export const PackedExtraction = z.strictObject({
  json: z.string(),
  text: z.string(),
  /** For each block: place of its kind in {@link BlockKind}, start, end, level, page; 0 for none. */
  blocks: z.custom<Uint32Array>((value) => value instanceof Uint32Array),
  /** For each box: start, end, page, x, y, width, height. */
  boxes: z.custom<Float64Array>((value) => value instanceof Float64Array),
  /** Bytes of the members, in their order; `null` for those that are asked for later. */
  members: z.array(bytes.nullable()).max(10_000),
})
export type PackedExtraction = z.infer<typeof PackedExtraction>

const BLOCK_NUMBERS = 5
const BOX_NUMBERS = 7

export function packExtraction({ text, members, ...rest }: Extraction): PackedExtraction {
  const { blocks, boxes } = text
  const described = members?.map((member) => ({ ...member, bytes: undefined }))
  const words = { ...text, text: '', blocks: [], boxes: [] }
  return {
    json: JSON.stringify({ ...rest, text: words, members: described }),
    text: text.text,
    blocks: packBlocks(blocks),
    boxes: packBoxes(boxes),
    members: members?.map((member) => member.bytes) ?? [],
  }
}

/**
 * The extraction that was packed. It comes from a process that held hostile bytes, so it is parsed.
 * @throws Error when it is none
 */
export function unpackExtraction(packed: PackedExtraction): Extraction {
  const { members, ...rest } = JSON.parse(packed.json) as Partial<Extraction>
  const described = members?.map((member, at) => ({ ...member, bytes: packed.members[at] }))
  const read = Extraction.parse(described === undefined ? rest : { ...rest, members: described })
  const { text, blocks, boxes } = packed
  return {
    ...read,
    text: { ...read.text, text, blocks: unpackBlocks(blocks), boxes: unpackBoxes(boxes) },
  }
}

function packBlocks(blocks: readonly Block[]): Uint32Array {
  const numbers = new Uint32Array(blocks.length * BLOCK_NUMBERS)
  let at = 0
  for (const { kind, start, end, level = 0, page = 0 } of blocks) {
    numbers[at] = BlockKind.options.indexOf(kind)
    numbers[at + 1] = start
    numbers[at + 2] = end
    numbers[at + 3] = level
    numbers[at + 4] = page
    at += BLOCK_NUMBERS
  }
  return numbers
}

/** Each number is a whole one and not below 0 already; the rest of what {@link Block} demands is checked. */
function unpackBlocks(numbers: Uint32Array): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < numbers.length; at += BLOCK_NUMBERS) {
    const kind = BlockKind.options[numbers[at] as number]
    const start = numbers[at + 1] as number
    const end = numbers[at + 2] as number
    const level = numbers[at + 3] as number
    const page = numbers[at + 4]
    if (kind === undefined || level > 6 || page === undefined) throw noExtraction()
    const block: Block = { start, end, kind }
    if (level > 0) block.level = level
    if (page > 0) block.page = page
    blocks.push(block)
  }
  return blocks
}

function packBoxes(boxes: readonly TextBox[]): Float64Array {
  const numbers = new Float64Array(boxes.length * BOX_NUMBERS)
  let at = 0
  for (const { start, end, page, x, y, width, height } of boxes) {
    numbers.set([start, end, page, x, y, width, height], at)
    at += BOX_NUMBERS
  }
  return numbers
}

function unpackBoxes(numbers: Float64Array): TextBox[] {
  if (numbers.length % BOX_NUMBERS !== 0 || !numbers.every(Number.isFinite)) throw noExtraction()
  const boxes: TextBox[] = []
  for (let at = 0; at < numbers.length; at += BOX_NUMBERS) {
    const number = (place: number) => numbers[at + place] as number
    const [start, end, page] = [number(0), number(1), number(2)]
    if (!isOffset(start) || !isOffset(end) || !isOffset(page) || page === 0) throw noExtraction()
    const [x, y, width, height] = [number(3), number(4), number(5), number(6)]
    boxes.push({ start, end, page, x, y, width, height })
  }
  return boxes
}

const isOffset = (value: number) => Number.isSafeInteger(value) && value >= 0

const noExtraction = () => new TypeError('What the reader process answered is no extraction.')
