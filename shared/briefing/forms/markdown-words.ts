import type { Look, Span } from './spans'

/** Signs that mean something in Markdown wherever they stand. */
const SIGNS = /[\\`*_[\]<>&#|~@]/g
/** What GitHub's Markdown would make a link of without being asked (its specification, 6.9). */
const ADDRESSES = /:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi

/**
 * Plain text that Markdown shows as it stands: no sign in it is markup (CommonMark 0.31.2, 2.4), and no
 * address in it becomes a link.
 */
export const escaped = (text: string): string =>
  text.replace(SIGNS, '\\$&').replace(ADDRESSES, '\\$&')

/** The same where it begins a paragraph: there a hyphen or a number begins a list, and four spaces a listing. */
export const escapedParagraph = (text: string): string =>
  escaped(text.trimStart())
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')

const FENCES: Readonly<Record<Look, string>> = { plain: '', emphasis: '*', strong: '**' }

/** A paragraph of Markdown, on one line. Links are words only: Markdown names no places. */
export function inlineMarkdown(spans: readonly Span[]): string {
  const written: string[] = []
  for (const { text, look } of inLooks(spans)) written.push(fenced(text, look))
  return written.join('')
}

interface Stretch {
  /** Markdown already. */
  readonly text: string
  readonly look: Look
}

/** Neighbours of one look are one stretch: two fences that touch would mean something else. */
function inLooks(spans: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const span of spans) {
    const look = span.kind === 'text' ? span.look : 'plain'
    const text = span.kind === 'note' ? `[^${span.number}]` : escaped(span.text)
    const last = stretches.at(-1)
    if (last?.look === look) stretches[stretches.length - 1] = { look, text: last.text + text }
    else stretches.push({ look, text })
  }
  return stretches
}

/**
 * Fences hold only beside a letter or a digit (CommonMark, 6.2); where the words begin or end with
 * another sign they stay plain.
 */
function fenced(text: string, look: Look): string {
  const fence = FENCES[look]
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  const holds = /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}\p{M}]$/u.test(words)
  return fence === '' || !holds ? text : `${before}${fence}${words}${fence}${after}`
}
