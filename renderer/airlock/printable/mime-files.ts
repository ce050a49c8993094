import { charsetDeclaredInHtml } from '../../../shared/extract/charset'
import type { Allowance } from '../mail/allowance'
import { field } from '../mail/mime-header'
import type { MimePart } from '../mail/mime-tree'
import { partBytes, partText } from '../mail/part-text'
import { asBase64 } from './base64'
import type { SavedFiles } from './saved-files'

/** All parts that hold no other. */
export const leavesOf = (part: MimePart): MimePart[] =>
  part.children.length === 0 ? [part] : part.children.flatMap(leavesOf)

/** The text of an HTML part. */
export const htmlOf = (part: MimePart, allowance: Allowance): string =>
  partText(part, allowance, charsetDeclaredInHtml)

/**
 * The files that came along with a page: by the address each was saved from (RFC 2557), and by its
 * id, which a mail's HTML names as `cid:` (RFC 2392).
 * @param base address of the page, which the addresses in it start from
 */
export function mimeFiles(
  files: readonly MimePart[],
  base: string,
  allowance: Allowance,
): SavedFiles {
  const byAddress = new Map<string, MimePart>()
  for (const part of files) {
    const id = field(part.headers, 'content-id').replace(/^<|>$/g, '')
    const location = field(part.headers, 'content-location')
    if (id !== '') byAddress.set(`cid:${id}`, part)
    if (location !== '') byAddress.set(absolute(location, base), part)
  }
  const at = (address: string, type: RegExp): MimePart | null => {
    const part = byAddress.get(absolute(address, base))
    return part !== undefined && type.test(part.type) ? part : null
  }
  return {
    picture(address) {
      const part = at(address, /^image\/[a-z+.-]+$/)
      const bytes = part === null ? null : partBytes(part, allowance)
      return part === null || bytes === null ? null : `data:${part.type};base64,${asBase64(bytes)}`
    },
    styleSheet(address) {
      const part = at(address, /^text\/css$/)
      return part === null ? null : partText(part, allowance)
    },
  }
}

function absolute(address: string, base: string): string {
  const plain = address.trim()
  if (/^cid:/i.test(plain)) return `cid:${percentDecoded(plain.slice(4))}`
  try {
    return new URL(plain, base === '' ? undefined : base).href
  } catch {
    return plain
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
