import type { FoundLink } from '../model/report'
import { countWords } from '../text/size-words'
import { foldWhitespace } from './whitespace'

/** Links that are listed of one file; a page made of links has more. */
const MOST = 500
const LONGEST_TEXT = 300
const LONGEST_TARGET = 2000

/** Places within the document itself, and scripts, which are told of as such. */
const NO_TARGET = /^\s*($|#|javascript:)/i

/**
 * The links of a file as its report lists them, each once: first those that lead elsewhere than their
 * words say. What is not listed is counted.
 */
export function listedLinks(all: readonly FoundLink[]): {
  readonly links: FoundLink[]
  readonly dropped: readonly string[]
} {
  const links = new Map<string, FoundLink>()
  for (const { text, target, ...place } of all) {
    if (NO_TARGET.test(target)) continue
    const link = {
      text: foldWhitespace(text).slice(0, LONGEST_TEXT),
      target: foldWhitespace(target).slice(0, LONGEST_TARGET),
      ...place,
    }
    const key = `${link.text}\n${link.target}`
    if (!links.has(key)) links.set(key, link)
  }
  const found = [...links.values()]
  const listed =
    found.length <= MOST
      ? found
      : [...found.filter(leadsElsewhere), ...found.filter((link) => !leadsElsewhere(link))]
  const more = found.length - MOST
  return {
    links: listed.slice(0, MOST),
    dropped: more <= 0 ? [] : [`${countWords(more, 'more link')} than are listed`],
  }
}

/** Whether the words of a link name a host, and it leads to another one. */
export function leadsElsewhere({ text, target }: Pick<FoundLink, 'text' | 'target'>): boolean {
  const named = hostNamed(text)
  const led = hostOf(target)
  return named !== null && led !== null && !isSameSite(named, led)
}

const LABELS = String.raw`(?:[\p{L}\p{N}_-]+\.)+`
/** An address with its scheme, or one that begins with `www.`, anywhere in the words. */
const ADDRESS = new RegExp(
  String.raw`(?:\b(?:https?|ftps?):[\\/]{1,8}(?:[^\s\\/?#@]*@)?|\b(?=www\.))(${LABELS}[\p{L}\p{N}-]+)`,
  'iu',
)
/** Words that are nothing but a host, an address without its scheme, or a mail address. */
const BARE = new RegExp(
  String.raw`^(?:[^\s@/]+@)?(${LABELS}(\p{L}{2,24}))(?::\d+)?(?:[/?#]\S*)?$`,
  'iu',
)
/** Endings of file names that are no domains of the web, or hardly ever. */
const FILE_ENDING =
  /^(html?|pdf|docx?|xlsx?|pptx?|odt|rtf|txt|csv|jpe?g|png|gif|svg|xml|json|php|aspx?|jsp|js|exe|msg|eml)$/i

/** The host that the words of a link name, `null` where they name none. */
function hostNamed(text: string): string | null {
  const words = text.trim().slice(0, LONGEST_TEXT)
  const address = words.match(ADDRESS)?.[1]
  if (address !== undefined) return bare(address)
  const [, host, ending = ''] = words.match(BARE) ?? []
  return host === undefined || FILE_ENDING.test(ending) ? null : bare(host)
}

/**
 * The host that a target leads to, by the rules of browsers: back slashes are slashes, and what
 * stands before an `@` is a user (URL standard, 4.4). `null` without one.
 */
function hostOf(target: string): string | null {
  const mail = target.match(/^\s*mailto:[^?]*@([^?,;\s>]+)/i)?.[1]
  if (mail !== undefined) return bare(mail)
  const authority = target.match(/^\s*(?:(?:https?|ftps?):)?[\\/]{2,}([^\\/?#\s]+)/i)?.[1]
  if (authority === undefined) return null
  return bare(authority.replace(/^[^]*@/, '').replace(/:\d*$/, ''))
}

const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')

/** One host, or one within the other: `click.example.org` is a matter of `example.org`. */
const isSameSite = (a: string, b: string): boolean =>
  a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
