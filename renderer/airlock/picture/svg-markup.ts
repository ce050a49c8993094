const NAME = /^[A-Za-z_][\w:.-]*$/
const TEXT = 3
const CDATA = 4

/** An element written anew as XML: only elements, attributes and text, each escaped. */
export function svgMarkup(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => NAME.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join('')
  const inner = [...element.childNodes]
    .map((node) => {
      if (node.nodeType === TEXT || node.nodeType === CDATA) return escaped(node.textContent ?? '')
      return 'attributes' in node ? svgMarkup(node as Element) : ''
    })
    .join('')
  return NAME.test(element.tagName)
    ? `<${element.tagName}${attributes}>${inner}</${element.tagName}>`
    : ''
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Without the characters that XML 1.0 does not allow. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
