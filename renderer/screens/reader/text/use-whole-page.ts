import { useState } from 'react'
import type { Source } from '../../../../shared/model/source'
import { countWords } from '../../../../shared/text/size-words'
import { takeWholePage } from '../../../intake/whole-page'
import { showToast, tryIt } from '../../../parts/toast'
import { useOpenCase } from '../../../store/case-context'

/** The taking of a whole page in place of its article. */
export interface WholePage {
  /** Words that are not in the text; 0 when there is nothing to take. */
  readonly words: number
  readonly isTaking: boolean
  readonly take: () => void
}

/** @param read the bytes of the original */
export function useWholePage(
  source: Source,
  words: number,
  read: () => Promise<Uint8Array>,
): WholePage {
  const opened = useOpenCase()
  const [isTaking, setTaking] = useState(false)
  const take = async () => {
    setTaking(true)
    try {
      const undo = await takeWholePage(opened, source, words, await read())
      showToast({
        text: `S${source.number} has the whole page now: ${countWords(words, 'word')} more.`,
        undo,
      })
    } finally {
      setTaking(false)
    }
  }
  return { words, isTaking, take: () => tryIt(take()) }
}
