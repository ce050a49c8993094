import type { Piece } from '../../../shared/extract/assemble'
import { charsetDeclaredInHtml } from '../../../shared/extract/charset'
import type { FoundLink } from '../../../shared/model/report'
import type { Member } from '../../../shared/model/source-text'
import { foldWhitespace, unifyLineEnds } from '../../../shared/extract/whitespace'
import { taken } from '../member'
import { decode } from '../text/decode'
import type { Allowance } from './allowance'
import { mailHtml } from './mail-html'
import { field, fieldWords, parseHeaders, structured } from './mime-header'
import { memberName } from './member-name'
import type { MimePart } from './mime-tree'
import { partBytes, readPart } from './part-text'
import { quotedTextPieces } from './quoted-text'
import { chosenForm } from './same-words'
import { takeUuencoded } from './uuencode'

/** What a part of a mail comes to. */
export interface MailParts {
  readonly pieces: readonly Piece[]
  readonly members: readonly Member[]
  readonly dropped: readonly string[]
  /** Of its HTML, whichever form of the text is read: they say where a reader would have been led. */
  readonly links: readonly FoundLink[]
  /** What ought to be known of how the text was read, in sentences. */
  readonly warnings: readonly string[]
  /** Pictures that belong to the HTML, counted: they are shown nowhere else. */
  readonly pictures: number
}

const NOTHING: MailParts = {
  pieces: [],
  members: [],
  dropped: [],
  links: [],
  warnings: [],
  pictures: 0,
}
/** What only a key opens (RFC 8551, RFC 3156), by the type of its part. */
const SEALED: readonly (readonly [RegExp, string])[] = [
  [/^application\/(x-)?pkcs7-mime$/, 'S/MIME'],
  [/^multipart\/encrypted$/, 'OpenPGP'],
]
const SIGNATURE = /^application\/(x-)?(pkcs7|pgp)-signature$/

/**
 * Text, attachments and what is left out of a part and all within it.
 * @throws CasebookError `refused` when it is more than allowed, or its HTML nested too deeply
 */
export function mailParts(part: MimePart, allowance: Allowance, related = false): MailParts {
  const sealed = sealedText(part)
  if (sealed !== null) return { ...NOTHING, dropped: [sealed] }
  if (part.type.startsWith('multipart/') && part.children.length > 0) {
    const inner = related || part.type === 'multipart/related'
    const parts = part.children.map((child) => mailParts(child, allowance, inner))
    const all = part.type === 'multipart/alternative' ? alternative(part, parts) : joined(parts)
    return { ...all, dropped: [...all.dropped, ...unshownText(part)] }
  }
  const disposition = structured(field(part.headers, 'content-disposition'))
  const attached = disposition.value === 'attachment'
  // A multipart in which no boundary was found is the text it seems to be.
  const isText = part.type === 'text/plain' || part.type.startsWith('multipart/')
  if (isText && !attached) return { ...NOTHING, ...plainPieces(part, allowance) }
  if (part.type === 'text/html' && !attached) {
    const { text, warnings } = readPart(part, allowance, charsetDeclaredInHtml)
    return { ...NOTHING, ...mailHtml(text, allowance), warnings }
  }
  if (SIGNATURE.test(part.type))
    return { ...NOTHING, dropped: ['a signature, which is not checked'] }
  if (part.type === 'message/external-body') {
    return { ...NOTHING, dropped: ['a reference to a text kept elsewhere'] }
  }
  const pictured = related && !attached && part.type.startsWith('image/')
  return pictured
    ? { ...NOTHING, pictures: 1 }
    : attachment(part, disposition.parameters, allowance)
}

/** In words: a text that is packed and signed could be unpacked, and is not. */
function sealedText({ type, parameters }: MimePart): string | null {
  const kind = SEALED.find(([types]) => types.test(type))?.[1]
  if (kind === undefined) return null
  return parameters.get('smime-type') === 'signed-data'
    ? `a text packed into its signature (${kind}), which is not read`
    : `an encrypted text (${kind}), which is not read`
}

const PGP_MESSAGE = /^-----BEGIN PGP MESSAGE-----$/m

function plainPieces(part: MimePart, allowance: Allowance): Partial<MailParts> {
  const is = (parameter: string, value: string): boolean =>
    part.parameters.get(parameter)?.toLowerCase() === value
  const { text: written, warnings } = readPart(part, allowance)
  const { text, files } = takeUuencoded(written)
  return {
    pieces: quotedTextPieces(text, is('format', 'flowed'), is('delsp', 'yes')),
    members: files.map(({ name, bytes }) => {
      allowance.takeFile(bytes.length)
      return taken(memberName(name, 'attachment', ''), bytes)
    }),
    warnings: PGP_MESSAGE.test(unifyLineEnds(text))
      ? [...warnings, 'A part of the text is encrypted with OpenPGP and cannot be read.']
      : warnings,
  }
}

function alternative({ children }: MimePart, parts: readonly MailParts[]): MailParts {
  const forms = parts.map((one, at) => ({ plain: children[at]?.type === 'text/plain', ...one }))
  const { chosen, dropped } = chosenForm(forms)
  const all = joined(parts)
  const { pieces, warnings } = chosen ?? NOTHING
  return { ...all, pieces, warnings, dropped: [...dropped, ...all.dropped] }
}

/** What programs that write MIME put there for those that do not read it. */
const STOCK_SENTENCE = /^(?=[^]*\bMIME\b)[^]{0,400}$/i

/** Words that stand outside the parts, where no program shows them. */
const unshownText = ({ preamble, epilogue }: MimePart): string[] =>
  [
    ['before the first part', preamble] as const,
    ['behind the last part', epilogue] as const,
  ].flatMap(([place, bytes]) => {
    const words = foldWhitespace(decode(bytes.subarray(0, 4096), null))
    if (words === '' || STOCK_SENTENCE.test(words)) return []
    return [`hidden text ${place}: ${words.slice(0, 200)}`]
  })

function joined(all: readonly MailParts[]): MailParts {
  return {
    pieces: all.flatMap(({ pieces }) => pieces),
    members: all.flatMap(({ members }) => members),
    dropped: all.flatMap(({ dropped }) => dropped),
    links: all.flatMap(({ links }) => links),
    warnings: all.flatMap(({ warnings }) => warnings),
    pictures: all.reduce((sum, { pictures }) => sum + pictures, 0),
  }
}

function attachment(
  part: MimePart,
  parameters: ReadonlyMap<string, string>,
  allowance: Allowance,
): MailParts {
  const given = parameters.get('filename') ?? part.parameters.get('name') ?? ''
  const bytes = partBytes(part, allowance)
  const name = memberName(given, usualName(part), part.type)
  if (bytes === null) return { ...NOTHING, dropped: [`${name}, in an unknown transfer encoding`] }
  if (bytes.length === 0) return { ...NOTHING, dropped: [`${name}, which is empty`] }
  return { ...NOTHING, members: [taken(name, bytes)] }
}

/** What a part without a name is called: a message after its subject. */
function usualName(part: MimePart): string {
  if (part.type === 'message/delivery-status') return 'delivery status'
  if (!part.type.startsWith('message/')) {
    return fieldWords(part.headers, 'content-description') || 'attachment'
  }
  const [message] = part.children
  const headers = message?.headers ?? parseHeaders(part.body.subarray(0, 16 * 1024))
  return fieldWords(headers, 'subject') || 'message'
}
