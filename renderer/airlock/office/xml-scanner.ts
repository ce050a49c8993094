/** What is told about a start tag. */
export interface XmlTag {
  /** `prefix:local`, the prefix being the one the reader gave to the namespace; '' is unknown. */
  readonly name: string
  /** Value of an attribute by such a name; without a prefix for those in no namespace. */
  readonly attribute: (name: string) => string | null
}

/** What happens while a document is read, in its order. */
export interface XmlHandler {
  open(tag: XmlTag): void
  close(name: string): void
  /** A stretch of text between tags; one text may come in several. */
  text(text: string): void
}

/** The document is not XML as office programs write it; the message is a sentence. */
export class XmlError extends Error {}

const DEEPEST = 256
/** A single tag, comment or section. */
const LONGEST_TOKEN = 1024 * 1024

const MOST_NAMESPACES = 256

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

interface OpenElement {
  readonly name: string
  /** As written, to compare with the end tag. */
  readonly written: string
  readonly scope: Scope
}

/** The namespaces that are declared at some place, and the names resolved there so far. */
interface Scope {
  readonly namespaces: ReadonlyMap<string, string>
  readonly names: Map<string, string>
}

/**
 * Reads XML 1.0 as it comes, in one pass and without building a tree. No document type with
 * declarations, no entities but the five of XML and numbers, nothing deeper than 256 elements.
 */
export class XmlScanner {
  #rest = ''
  readonly #open: OpenElement[] = []
  readonly #prefixes: ReadonlyMap<string, string>
  readonly #handler: XmlHandler

  /** @param namespaces prefix by namespace name */
  constructor(namespaces: Readonly<Record<string, string>>, handler: XmlHandler) {
    this.#prefixes = new Map(Object.entries(namespaces))
    this.#handler = handler
  }

  /** @throws XmlError */
  write(chunk: string): void {
    const text = this.#rest + chunk
    let at = 0
    while (at < text.length) {
      const next = text.charCodeAt(at) === 0x3c ? this.#markup(text, at) : this.#text(text, at)
      if (next < 0) break
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > LONGEST_TOKEN) throw new XmlError('A tag in it is longer than 1 MB.')
  }

  /** @throws XmlError when something is left open */
  end(): void {
    if (this.#rest !== '' || this.#open.length > 0) throw new XmlError('Its XML is cut off.')
  }

  /** Returns where the text ended, or -1 when an entity is not whole yet. */
  #text(text: string, at: number): number {
    const tag = text.indexOf('<', at)
    let end = tag < 0 ? text.length : tag
    if (tag < 0) {
      const entity = text.lastIndexOf('&')
      if (entity >= at && !text.includes(';', entity)) end = entity
    }
    if (end === at) return -1
    if (this.#open.length > 0) this.#handler.text(decodeEntities(text.slice(at, end)))
    return end
  }

  /** Returns where the markup ended, or -1 when it is not whole yet. */
  #markup(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4)
    if (text.startsWith('<?', at)) return endOf(text, '?>', at + 2)
    if (text.startsWith('<![CDATA[', at)) {
      const end = endOf(text, ']]>', at + 9)
      if (end > 0 && this.#open.length > 0) this.#handler.text(text.slice(at + 9, end - 3))
      return end
    }
    const end = tagEnd(text, at + 1)
    if (end < 0) return -1
    const second = text.charAt(at + 1)
    if (second === '!') this.#declaration(text.slice(at, end))
    else if (second === '/') this.#close(text.slice(at + 2, end - 1).trim())
    else this.#start(text.slice(at + 1, end - 1))
    return end
  }

  /** A document type may be named (old OpenDocument does), but may declare nothing. */
  #declaration(text: string): void {
    if (text.length < 9) throw new XmlError('Its XML is damaged.')
    if (!text.startsWith('<!DOCTYPE') || text.includes('[')) {
      throw new XmlError('Its XML declares entities, which no office program does.')
    }
  }

  #start(text: string): void {
    const empty = text.endsWith('/')
    const body = empty ? text.slice(0, -1) : text
    const written = body.match(/^[^\s=<>"']+/)?.[0]
    if (written === undefined) throw new XmlError('Its XML is damaged.')
    if (this.#open.length >= DEEPEST) {
      throw new XmlError(`Its elements are nested more than ${DEEPEST} deep.`)
    }
    const outer = this.#open.at(-1)?.scope ?? { namespaces: new Map(), names: new Map() }
    const source = body.slice(written.length)
    const scope = source.includes('xmlns')
      ? { namespaces: this.#declared(source, outer.namespaces), names: new Map() }
      : outer
    const name = elementName(written, scope)
    this.#open.push({ name, written, scope })
    this.#handler.open({
      name,
      attribute(wanted) {
        for (const [key, value] of attributesIn(source)) {
          if (resolved(key, scope.namespaces, undefined) === wanted) return value
        }
        return null
      },
    })
    if (empty) this.#close(written)
  }

  #close(written: string): void {
    const element = this.#open.pop()
    if (element?.written !== written) throw new XmlError('Its XML is damaged.')
    this.#handler.close(element.name)
  }

  #declared(source: string, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const namespaces = new Map(outer)
    for (const [key, value] of attributesIn(source)) {
      const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : null
      if (prefix !== null) namespaces.set(prefix, this.#prefixes.get(value) ?? '')
    }
    // They are copied for each element that adds to them.
    if (namespaces.size > MOST_NAMESPACES) throw new XmlError('Its XML is damaged.')
    return namespaces
  }
}

const MOST_NAMES = 1000

/** A document has few names and very many elements. */
function elementName(written: string, { namespaces, names }: Scope): string {
  const known = names.get(written)
  if (known !== undefined) return known
  const name = resolved(written, namespaces, namespaces.get(''))
  if (names.size < MOST_NAMES) names.set(written, name)
  return name
}

/** An undeclared prefix is unknown, as an unknown namespace is. */
function resolved(
  written: string,
  namespaces: ReadonlyMap<string, string>,
  byDefault: string | undefined,
): string {
  const colon = written.indexOf(':')
  if (colon < 0) return byDefault === undefined ? written : `${byDefault}:${written}`
  return `${namespaces.get(written.slice(0, colon)) ?? ''}:${written.slice(colon + 1)}`
}

/** One pass over a start tag behind its name; a pattern would begin again at every character. */
function* attributesIn(source: string): Generator<readonly [string, string]> {
  let at = 0
  for (;;) {
    const equals = source.indexOf('=', at)
    if (equals < 0) return
    let open = equals + 1
    while (isSpace(source.charCodeAt(open))) open += 1
    const quote = source.charAt(open)
    const close = quote === '"' || quote === "'" ? source.indexOf(quote, open + 1) : -1
    if (close < 0) throw new XmlError('Its XML is damaged.')
    yield [source.slice(at, equals).trim(), decodeEntities(source.slice(open + 1, close))]
    at = close + 1
  }
}

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&<]{0,12});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new XmlError('Its XML is damaged.')
    const known = ENTITIES[name]
    if (known !== undefined) return known
    const number = name.match(/^#(?:x([\da-f]+)|(\d+))$/i)
    const code =
      number === null ? Number.NaN : parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10)
    if (!(code > 0 && code <= 0x10ffff)) {
      throw new XmlError('Its XML names an entity that it may not declare.')
    }
    return String.fromCodePoint(code)
  })
}

/** Behind the next `mark`, -1 without one. */
function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** Behind the `>` that is in no quotes, -1 without one. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at + 1
  }
  return -1
}
