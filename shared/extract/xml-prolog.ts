/**
 * The text behind white space, XML declarations and whole comments. One walk: a pattern that
 * repeats comments tries every way to part them, which takes time without end.
 */
export function behindProlog(text: string): string {
  let at = 0
  for (;;) {
    at += text.slice(at).search(/\S|$/)
    const end = endOfPart(text, at)
    if (end === null) return text.slice(at)
    at = end
  }
}

/** Behind the declaration or the comment that begins there; `null` without one, or without its end. */
function endOfPart(text: string, at: number): number | null {
  const [start, close] = text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<?xml', '>']
  if (text.slice(at, at + start.length).toLowerCase() !== start) return null
  const end = text.indexOf(close, at + start.length)
  return end < 0 ? null : end + close.length
}
