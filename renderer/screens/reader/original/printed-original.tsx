import { Callout, ErrorState } from '../../../parts/message'
import { Spinner } from '../../../parts/progress'
import { OriginalPages, type OriginalViewProps } from './original-pages'
import { usePrinting } from './use-printing'

/** An original without pages, printed in the airlock. What it would have loaded is an empty box. */
export function PrintedOriginal(props: OriginalViewProps) {
  const printing = usePrinting(props.source, props.text)
  if (printing.state === 'printing') {
    return (
      <div className="rd-pages rd-wait" role="status">
        <span className="row">
          <Spinner /> Laying out the original, scripts and network off
        </span>
      </div>
    )
  }
  if (printing.state === 'failed') {
    return (
      <div className="rd-pages rd-wait">
        <ErrorState title="The original is not shown">
          {printing.why} Its text can be read and clipped all the same.
        </ErrorState>
      </div>
    )
  }
  return (
    <div className="rd-printed">
      {printing.cut && (
        <Callout tone="warn">
          Only the first {printing.text.pages.length} pages are shown. The text is whole.
        </Callout>
      )}
      <OriginalPages {...props} text={printing.text} pixels={printing.pixels} />
    </div>
  )
}
