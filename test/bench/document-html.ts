import type { BriefingDocument, DocumentLine, Inline } from '../../shared/model/briefing-document'

/** The document's words as plain HTML, so that Chromium's print has the same text to set. */
export function documentHtml(document: BriefingDocument): string {
  const sections = document.sections.map(
    ({ heading, lines }) => `<h2>${escaped(heading)}</h2>${lines.map(drawLine).join('')}`,
  )
  const sources = document.sources.map(
    ({ number, heading, descriptor, sha256 }) =>
      `<li id="source-${number}">${escaped(heading)} ${escaped(descriptor)} <code>${sha256}</code></li>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>${escaped(document.title)}</title>
<h1>${escaped(document.title)}</h1>${sections.join('\n')}<h2>Sources</h2><ol>${sources.join('')}</ol>`
}

const drawLine = ({ portion, inlines }: DocumentLine) =>
  `<p><small>${portion}</small> ${inlines.map(drawInline).join('')}</p>`

function drawInline(inline: Inline): string {
  if (inline.kind === 'text') return escaped(inline.text)
  if (inline.kind === 'likelihood') return `<b>${inline.term} (${inline.range})</b>`
  if (inline.kind === 'footnote') return `<small>${escaped(inline.text)}</small>`
  return inline.refs
    .map(({ source, locator }) => `<a href="#source-${source}">[${source}, ${locator}]</a>`)
    .join('')
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
