/** What is left of a page: markup that neither runs nor loads anything. */
export interface CleanPage {
  readonly styleSheet: string
  /** Attributes of the outermost element and of the body, as markup. */
  readonly root: string
  readonly body: string
  readonly content: string
}

/** Rules of ours, last so that they hold: a page is as long as what stands in it. */
const PRINTED =
  'html,body{height:auto!important;max-height:none!important;overflow:visible!important}' +
  'img,svg{max-width:100%}'

/** The page as one document. */
export const pageMarkup = ({ styleSheet, root, body, content }: CleanPage): string =>
  `<!doctype html><html${root}><head><meta charset="utf-8"><style>${styleSheet}</style>` +
  `<style>${PRINTED}</style></head><body${body}>${content}</body></html>`

/** Text as markup. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Lines as they were typed. */
export const plainMarkup = (text: string): string =>
  `<pre style="white-space:pre-wrap;overflow-wrap:anywhere">${escaped(text)}</pre>`
