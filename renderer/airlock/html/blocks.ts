import type { Piece } from '../../../shared/extract/assemble'
import { foldWhitespace } from '../../../shared/extract/whitespace'
import type { BlockKind } from '../../../shared/model/source-text'

const UNREAD =
  /^(script|style|noscript|template|head|svg|math|iframe|object|embed|canvas|audio|video|select|option|datalist|input|button|textarea)$/
const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|meter|nobr|output|picture|progress|q|rb|rp|rt|ruby|s|samp|slot|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|img)$/

/** What the elements around a stretch of text make of it. */
interface Setting {
  readonly kind: BlockKind
  readonly level?: number
  readonly lists: number
}

const ELEMENT = 1
const TEXT = 3

/**
 * The blocks of an element in document order: text only, nothing of the markup.
 * @param root of a tree whose depth was looked at before it was built (html-depth), since it is
 *   walked by calls within calls
 */
export function htmlPieces(root: Node): Piece[] {
  const pieces: Piece[] = []
  let run = ''
  const flush = (setting: Setting): void => {
    const text = foldWhitespace(run)
    run = ''
    if (text === '') return
    pieces.push({
      kind: setting.kind,
      ...(setting.level === undefined ? {} : { level: setting.level }),
      text,
    })
  }
  const visit = (node: Node, setting: Setting): void => {
    if (node.nodeType === TEXT) run += node.nodeValue ?? ''
    if (node.nodeType !== ELEMENT) return
    const element = node as Element
    const tag = element.localName.toLowerCase()
    if (UNREAD.test(tag) || isHidden(element)) return
    if (tag === 'br') {
      // In prose a line break parts lines that stand for themselves; elsewhere it is a space.
      if (setting.kind === 'paragraph' || setting.kind === 'quotation') flush(setting)
      else run += ' '
      return
    }
    if (tag === 'pre' || tag === 'tr') {
      flush(setting)
      // One by one: a call takes only so many arguments, and a listing has more lines.
      for (const piece of tag === 'pre' ? codePieces(element) : rowPieces(element)) {
        pieces.push(piece)
      }
      return
    }
    const inline = INLINE.test(tag)
    const inner = inline ? setting : settingIn(tag, setting)
    if (!inline) flush(setting)
    for (const child of element.childNodes) visit(child, inner)
    if (!inline) flush(inner)
  }
  const start: Setting = { kind: 'paragraph', lists: 0 }
  visit(root, start)
  flush(start)
  return pieces
}

/**
 * What the page itself does not show is not its text; a body that is hidden waits for a script that
 * will show it.
 */
const isHidden = (element: Element): boolean =>
  (element.hasAttribute('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) &&
  !/^body$/i.test(element.localName)

/** Whether it holds words that the page does not show, and is not within another such element. */
export const isHiddenPassage = (element: Element): boolean =>
  isHidden(element) &&
  !UNREAD.test(element.localName.toLowerCase()) &&
  !isWithinHidden(element) &&
  [...element.childNodes].some((child) => htmlPieces(child).length > 0)

function isWithinHidden(element: Element): boolean {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    if (isHidden(outer)) return true
  }
  return false
}

function settingIn(tag: string, setting: Setting): Setting {
  if (/^h[1-6]$/.test(tag)) return { ...setting, kind: 'heading', level: Number(tag.charAt(1)) }
  if (tag === 'ul' || tag === 'ol') return { ...setting, lists: setting.lists + 1 }
  if (tag === 'li' || tag === 'dt' || tag === 'dd') {
    return { ...setting, kind: 'list-item', level: Math.max(1, setting.lists) }
  }
  if (tag === 'blockquote') return { kind: 'quotation', lists: setting.lists }
  if (tag === 'figcaption' || tag === 'caption') return { kind: 'caption', lists: setting.lists }
  return setting
}

/** One row of a table; a table that only arranges the page is read cell by cell. */
function rowPieces(row: Element): Piece[] {
  const cells = [...row.children].filter((cell) => /^t[dh]$/i.test(cell.localName))
  const arranges = cells.length === 1 || row.querySelector('table, pre, h1, h2, h3') !== null
  if (arranges) return cells.flatMap(htmlPieces)
  return [{ kind: 'table', text: cells.map(cellText).join('\t').trimEnd() }]
}

const cellText = (cell: Element): string =>
  htmlPieces(cell)
    .map((piece) => piece.text)
    .join(' ')

const codePieces = (element: Element): Piece[] =>
  codeText(element)
    .split(/\r\n?|\n/)
    .map((line) => ({ kind: 'code', text: line.trimEnd() }))

/** White space counts here, and a line break is one. */
function codeText(node: Node): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? ''
  if (node.nodeType !== ELEMENT) return ''
  const tag = (node as Element).localName.toLowerCase()
  if (tag === 'br') return '\n'
  if (UNREAD.test(tag) || isHidden(node as Element)) return ''
  return Array.from(node.childNodes, codeText).join('')
}
