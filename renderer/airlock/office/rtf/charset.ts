/** Encodings by the number of a font's character set (RTF 1.9.1, "Font table"). */
const BY_FONT: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  65001: 'utf-8',
}

/** The signs of a symbol font mean nothing without the font. */
const SYMBOL_FONT = 'symbol'

/** `null` for a set that only says "as the document". */
export const charsetOfFont = (set: number): string | null =>
  set === 2 ? SYMBOL_FONT : (BY_FONT[set] ?? null)

/** `null` for a code page that no decoder knows, as those of DOS. */
export const charsetOfCodePage = (page: number): string | null =>
  (page >= 1250 && page <= 1258) || page === 874 ? `windows-${page}` : (BY_CODE_PAGE[page] ?? null)

/** ASCII is the same in every one of these encodings; for a short run a decoder costs more. */
const SHORT_RUN = 1024

/** Turns the bytes of one run of text into characters. */
export interface RtfDecoder {
  /** @param goesOn whether more of the run follows: a character may be cut between */
  decode(bytes: Uint8Array, goesOn: boolean): string
}

/** Gives the decoder of a charset; each is made once, since runs are many and short. */
export function rtfDecoders(): (charset: string) => RtfDecoder {
  const made = new Map<string, RtfDecoder>()
  return (charset) => {
    const decoder = made.get(charset) ?? decoderOf(charset)
    made.set(charset, decoder)
    return decoder
  }
}

/** Of a symbol font's signs only the bullet and plain letters are kept. */
function decoderOf(charset: string): RtfDecoder {
  if (charset === SYMBOL_FONT) {
    return {
      decode: (bytes) =>
        Array.from(bytes, (byte) =>
          byte === 0xb7 ? '•' : byte < 0x80 ? String.fromCharCode(byte) : '',
        ).join(''),
    }
  }
  const decoder = new TextDecoder(charset)
  let midway = false
  return {
    decode(bytes, goesOn) {
      const isWhole = !midway && !goesOn
      midway = goesOn
      if (isWhole && bytes.length <= SHORT_RUN && bytes.every((byte) => byte < 0x80)) {
        return String.fromCharCode(...bytes)
      }
      return decoder.decode(bytes, { stream: goesOn })
    },
  }
}
