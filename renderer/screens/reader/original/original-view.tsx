import type { Source } from '../../../../shared/model/source'
import type { SourceText } from '../../../../shared/model/source-text'
import { OriginalPages, type OriginalViewProps } from './original-pages'
import { usePagePixels } from './page-pixels'
import { PrintedOriginal } from './printed-original'

/** Kinds that have no pages but a look of their own, which the airlock can print. */
const PRINTED: ReadonlySet<string> = new Set([
  'text/html',
  'multipart/related',
  'message/rfc822',
  'application/vnd.ms-outlook',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])

/** Whether an original can be shown as it looks, and not only as text. */
export const hasLook = (
  source: Pick<Source, 'mediaType'>,
  text: Pick<SourceText, 'pages'>,
): boolean => text.pages.length > 0 || PRINTED.has(source.mediaType)

/** The original as it looks: its own pages, or those it was printed on. */
export const OriginalView = (props: OriginalViewProps) =>
  props.text.pages.length > 0 ? <PagedOriginal {...props} /> : <PrintedOriginal {...props} />

const PagedOriginal = (props: OriginalViewProps) => (
  <OriginalPages {...props} pixels={usePagePixels(props.source)} />
)
