import type { SourceText } from '../../../shared/model/source-text'

export const SHA256 = 'ab'.repeat(32)

/** A source's text drawn from its paragraphs, as an extractor would give it. */
export function sourceText(paragraphs: readonly string[], version = 1): SourceText {
  let start = 0
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length }
    start = block.end + 1
    return block
  })
  return {
    id: '00000000-0000-4000-8000-000000000001',
    sourceId: '00000000-0000-4000-8000-000000000002',
    extractor: { id: 'plain', version },
    text: paragraphs.join('\n'),
    blocks,
    pages: [],
    boxes: [],
  }
}
