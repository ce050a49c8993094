import MarkdownIt, { type StateBlock, type StateInline } from 'markdown-it'
import type { FormReading } from '../../../shared/model/form-reading'

const NOTE = /^\[\^(\d+)\]/

/** The mark of a footnote (GitHub's Markdown): its number is what a reader sees of it. */
function noteMark(state: StateInline, silent: boolean): boolean {
  const found = NOTE.exec(state.src.slice(state.pos, state.posMax))
  if (found === null) return false
  if (!silent) state.push('text', '', 0).content = found[1] ?? ''
  state.pos += found[0].length
  return true
}

/** The words of a footnote are a paragraph; without this they would be taken for the address of a link. */
function noteText(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const words = state.src.slice(start, state.eMarks[line])
  const mark = /^\[\^\d+\]: /.exec(words)
  if (mark === null) return false
  if (silent) return true
  state.line = line + 1
  state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  inline.content = words.slice(mark[0].length)
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  return true
}

// With `html` on, a tag in the text shows itself as one.
const parser = new MarkdownIt({ html: true })
parser.inline.ruler.before('link', 'note-mark', noteMark)
parser.block.ruler.before('reference', 'note-text', noteText, { alt: ['paragraph'] })

/** What GitHub's Markdown makes a link of without being asked (its specification, 6.9). */
const ADDRESS = /(?<!\\)(?::\/\/|@)|www\.|(?:mailto|xmpp):/i

/** What our Markdown is made of. */
const KNOWN =
  /^(text|softbreak|inline|strong|em|heading|paragraph|blockquote|bullet_list|ordered_list|list_item|table|thead|tbody|tr|th|td)(_open|_close)?$/

/** Reads a finished Markdown file. Its marking is to stand first and last. */
export function readFinishedMarkdown(text: string): FormReading {
  const texts: string[] = []
  const acting = new Set<string>()
  const foreign = new Set<string>()
  for (const token of parser.parse(text, {})) {
    for (const { type, tag, content, attrs } of [token, ...(token.children ?? [])]) {
      if (type.startsWith('html')) acting.add(`the markup ${content.slice(0, 80)}`)
      else if (type === 'link_open') acting.add(`a link to ${attrs?.[0]?.[1] ?? 'nowhere'}`)
      else if (type !== 'link_close' && !KNOWN.test(type)) foreign.add(`${type} ${tag}`.trim())
    }
    if (token.type !== 'inline') continue
    texts.push((token.children ?? []).map(({ content }) => content).join(''))
  }
  const [address] = ADDRESS.exec(text) ?? []
  if (address !== undefined) acting.add(`“${address}”, of which a link is made`)
  const [head = ''] = texts
  return {
    heads: [[head]],
    feet: [[texts.at(-1) ?? '']],
    texts,
    hidden: [],
    acting: [...acting],
    foreign: [...foreign],
    metadata: {},
    unseen: [],
  }
}
