import { useEffect, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import { boxesOfPrinted } from '../../../../shared/extract/printed-boxes'
import type { PrintedOriginal } from '../../../../shared/model/printed-original'
import type { Source } from '../../../../shared/model/source'
import type { SourceText } from '../../../../shared/model/source-text'
import { ask } from '../../../bridge/ask'
import { useReadOriginal } from '../../../store/reads/originals'
import { PagePixels } from './page-pixels'

/** How far the printing of an original is. */
type Printing =
  | { readonly state: 'printing' }
  | { readonly state: 'failed'; readonly why: string }
  | {
      readonly state: 'printed'
      /** The text, with the pages and where it stands on them. */
      readonly text: SourceText
      readonly pixels: PagePixels
      /** Whether there are more pages than are shown. */
      readonly cut: boolean
    }

/** Has the original printed while it is shown; leaving it ends the printing. */
export function usePrinting(source: Source, text: SourceText): Printing {
  const read = useReadOriginal(source)
  const { fileName: name } = source
  const [printing, setPrinting] = useState<Printing>({ state: 'printing' })
  useEffect(() => {
    let wanted = true
    let ended = false
    read()
      .then((bytes) => (wanted ? ask('airlock:print', { name, bytes }) : null))
      .then((printed) => {
        ended = true
        if (wanted && printed !== null) setPrinting(asPages(name, text, printed))
      })
      .catch((thrown: unknown) => {
        ended = true
        if (wanted) setPrinting({ state: 'failed', why: reasonOf(thrown, name) })
      })
    return () => {
      wanted = false
      if (!ended) void ask('airlock:stopPrinting')
    }
  }, [read, name, text])
  return printing
}

function asPages(name: string, text: SourceText, printed: PrintedOriginal): Printing {
  const { pdf, sha256, pages, runs, cut } = printed
  return {
    state: 'printed',
    text: {
      ...text,
      // Which part of the text a page holds is asked of its boxes.
      pages: pages.map((page) => ({ ...page, start: 0, end: 0 })),
      boxes: boxesOfPrinted(text.text, runs),
    },
    pixels: new PagePixels({ fileName: `${name}.pdf`, sha256 }, async () => pdf),
    cut,
  }
}

/** Refusals are worded for the import, where the file is named first. */
const reasonOf = (thrown: unknown, name: string): string =>
  failureOf(thrown).message.replace(`${name}: not imported. `, '')
