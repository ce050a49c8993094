import { assemble, type ReadText } from '../../../shared/extract/assemble'
import { detailsOf } from '../../../shared/extract/details'
import { pictureFile } from '../../../shared/extract/picture/picture-file'
import type { PictureParts } from '../../../shared/extract/picture/picture-parts'
import { pictureFacts } from '../../../shared/extract/picture/picture-statements'
import type { Extraction } from '../../../shared/model/source-text'
import { decode } from '../text/decode'
import { limited, stem } from '../limits'
import { recognitionWarnings, withWordsInPixels } from '../ocr/words-in-pixels'
import { openPicture } from './open-picture'
import { refusePixels } from './picture-limits'
import { cleanSvg } from './svg-clean'

/**
 * Reads a picture: one page without words until some are recognised in its pixels. What it carries
 * besides them is told and never shown; the bytes themselves are kept as they are.
 * @throws CasebookError `refused` when it is damaged or declares more pixels than are unpacked
 */
export async function readPicture(name: string, bytes: Uint8Array): Promise<Extraction> {
  const begun = performance.now()
  const parts = pictureFile(bytes)
  const described = parts === null ? describeSvg(name, bytes) : describePixels(name, parts)
  // The tests in Node have no canvas to draw on.
  if (typeof document === 'undefined') return described
  const picture = await openPicture(name, bytes)
  try {
    const [page] = described.text.pages
    const { width, height } = picture
    const sized = {
      ...described.text,
      pages: page === undefined ? [] : [{ ...page, width, height }],
    }
    const text = await withWordsInPixels(picture, sized, begun)
    const warnings = [...(described.warnings ?? []), ...recognitionWarnings(text.pages)]
    return { ...described, text, warnings }
  } finally {
    await picture.close()
  }
}

const TORN = 'The file ends before the picture does; what is missing of it is left blank.'

function describePixels(name: string, parts: PictureParts): Extraction {
  refusePixels(name, parts)
  const { fields, statements, orientation, dropped } = pictureFacts(parts)
  const { width, height } = parts
  // From 5 on the picture lies on its side.
  const [across, down] = orientation >= 5 ? [height, width] : [width, height]
  return limited({
    ...detailsOf([...statements, { detail: 'title', place: 'file name', written: stem(name) }]),
    mediaType: parts.mediaType,
    text: assemble('picture', [], [{ number: 1, width: across, height: down }]),
    dropped: [...dropped],
    fields: [...fields],
    warnings: parts.torn ? [TORN] : [],
  })
}

function describeSvg(name: string, bytes: Uint8Array): Extraction {
  const { width, height, title, texts, dropped } = cleanSvg(name, decode(bytes, null))
  const pieces = texts.map((text) => ({ kind: 'paragraph' as const, text }))
  return limited({
    ...detailsOf([
      { detail: 'title', place: 'SVG title', written: title },
      { detail: 'title', place: 'file name', written: stem(name) },
    ]),
    mediaType: 'image/svg+xml',
    text: onOnePage(assemble('picture', pieces), width, height),
    dropped: [...dropped],
  })
}

/** Where its words stand in a drawing is not known, but on which page. */
const onOnePage = (text: ReadText, width: number, height: number): ReadText => ({
  ...text,
  blocks: text.blocks.map((block) => ({ ...block, page: 1 })),
  pages: [{ number: 1, start: 0, end: text.text.length, width, height }],
})
