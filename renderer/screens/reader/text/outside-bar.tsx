import { FileText } from 'lucide-react'
import { countWords } from '../../../../shared/text/size-words'
import { Button } from '../../../parts/button'
import { Callout } from '../../../parts/message'
import type { WholePage } from './use-whole-page'

/** Says how much of a web page stands outside its article, and takes it in. */
export function OutsideBar({ words, isTaking, take }: WholePage) {
  if (words === 0) return null
  return (
    <div className="rd-ocr">
      <Callout tone="plain" icon={<FileText aria-hidden="true" />}>
        {countWords(words, 'word')} of the page {words === 1 ? 'stands' : 'stand'} outside its
        article.
      </Callout>
      <Button size="sm" disabled={isTaking} onPress={take}>
        {isTaking ? 'Reading the page' : 'Take the whole page'}
      </Button>
    </div>
  )
}
