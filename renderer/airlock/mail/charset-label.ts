/** Names that mail programs give an encoding and the decoder's list (WHATWG Encoding) lacks. */
const SAME_AS: Readonly<Record<string, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  20866: 'koi8-r',
  21866: 'koi8-u',
  65001: 'utf-8',
  iso2022jp: 'iso-2022-jp',
  iso2022jp1: 'iso-2022-jp',
  iso2022jp2: 'iso-2022-jp',
  iso2022jp3: 'iso-2022-jp',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  eucgb2312cn: 'gb2312',
  shiftjis: 'shift_jis',
  shiftjis2004: 'shift_jis',
  big5hkscs: 'big5',
  big5tw: 'big5',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  tis620: 'windows-874',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
}

/** US-ASCII says nothing about bytes beyond it, and a mail that holds some is mislabelled. */
const ASCII =
  /^(us-?ascii|ascii|ansi_x3\.4-19\d\d|iso-?646-us|x-unknown|unknown-?8bit|8bit|binary)$/

/**
 * The decoder's name of an encoding as mail names it, `null` when the name is none or tells
 * nothing.
 */
export function charsetOfLabel(label: string | null | undefined): string | null {
  const name = (label ?? '').trim().toLowerCase().replace(/\*.*$/, '')
  if (name === '' || name.length > 60 || ASCII.test(name)) return null
  const bare = name.replace(/^(x-|cs)/, '').replace(/[\s._-]/g, '')
  const page = bare.match(/^(?:cp|ms|ibm|windows)(\d{3,5})$/)?.[1]
  const iso = bare.match(/^(?:iso)?8859(\d{1,2})$/)?.[1]
  const names = [
    name,
    SAME_AS[page ?? bare],
    page === undefined ? undefined : `windows-${page}`,
    iso === undefined ? undefined : `iso-8859-${iso}`,
    name.replaceAll('_', '-'),
    bare,
  ]
  for (const candidate of names) {
    const found = candidate === undefined ? null : encodingOf(candidate)
    if (found !== null) return found
  }
  return null
}

function encodingOf(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** Whether a label was meant to name an encoding, but names none that the decoder knows. */
export const isUnknownLabel = (label: string): boolean =>
  label.trim() !== '' && charsetOfLabel(label) === null && !ASCII.test(label.trim().toLowerCase())
