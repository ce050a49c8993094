/** The bytes as characters of the same number, for looking at short signatures only. */
export function asLatin1(bytes: Uint8Array): string {
  let text = ''
  // In pieces, because a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}

/** First bytes of kinds that are not read; the words stand in the refusal. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'a PNG picture'],
  [/^\xff\xd8\xff/, 'a JPEG picture'],
  [/^GIF8/, 'a GIF picture'],
  [/^RIFF[^]{4}WEBP/, 'a WebP picture'],
  [/^RIFF/, 'a sound or video recording'],
  [/^(II\*\0|MM\0\*)/, 'a TIFF picture'],
  [/^BM[^]{4}\0\0\0\0/, 'a bitmap picture'],
  [/^[^]{4}ftyp/, 'a video or a HEIF picture'],
  [/^(ID3|OggS|fLaC)/, 'a sound recording'],
  [/^MZ[^]*\0/, 'a Windows program'],
  [/^\x7fELF/, 'a Linux program'],
  [/^(\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/, 'a program'],
  [/^\xd0\xcf\x11\xe0/, 'a Microsoft Office 97 document or an Outlook message'],
  [/^\{\\rtf/, 'a Rich Text document'],
  [/^%!PS/, 'a PostScript document'],
  [/^SQLite format 3\0/, 'an SQLite database'],
  [/^\x1f\x8b/, 'a gzip archive'],
  [/^7z\xbc\xaf/, 'a 7-Zip archive'],
  [/^Rar!/, 'a RAR archive'],
  [/^(BZh|\xfd7zXZ|\x28\xb5\x2f\xfd)/, 'a compressed file'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i, 'an SVG picture'],
]

/** A ZIP is told by the members named in its first local headers. */
const ZIP_KINDS: readonly (readonly [RegExp, string])[] = [
  [/word\/|docProps[^]*document/, 'a Word document'],
  [/xl\//, 'an Excel workbook'],
  [/ppt\//, 'a PowerPoint presentation'],
  [/application\/vnd\.oasis\.opendocument/, 'an OpenDocument file'],
  [/application\/epub/, 'an EPUB book'],
  [/META-INF\/|\.class/, 'a Java archive'],
]

/** Mail and saved pages are text by their bytes but hold encoded parts that are not read. */
const MESSAGE = /^(?:From \S.*\r?\n)?(?:[A-Za-z][A-Za-z-]{1,40}: .*\r?\n(?:[ \t].*\r?\n)*){2,}/
const ENCODED_PARTS = /^(MIME-Version:|Content-Type: *multipart\/)/im

/** What the file is, as "a …", when its first bytes belong to a kind that is not read. */
export function knownButUnread(head: Uint8Array): string | null {
  const text = asLatin1(head.subarray(0, 64 * 1024))
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(text)) {
    return ZIP_KINDS.find(([members]) => members.test(text))?.[1] ?? 'a ZIP archive'
  }
  const known = SIGNATURES.find(([signature]) => signature.test(text))
  if (known) return known[1]
  return MESSAGE.test(text) && ENCODED_PARTS.test(text.slice(0, 16 * 1024))
    ? 'an e-mail or a saved web archive (MHTML)'
    : null
}
