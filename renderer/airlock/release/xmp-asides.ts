/** Attributes that the press writes into its metadata; the places of names are those of their makers. */
const ATTRIBUTES =
  /\s+(?:rdf:about=""|rdf:parseType="Resource"|xml:lang="x-default"|x:xmptk="xmp-writer"|xmlns:\w+="(?:adobe:ns:meta\/|http:\/\/(?:www\.w3\.org|purl\.org|ns\.adobe\.com|www\.aiim\.org)\/[\w/.#-]*)")/g
const PACKET =
  /^\s*<\?xpacket begin="[^"\w]*" id="W5M0MpCehiHzreSzNTczkc9d"\?>([\s\S]*)<\?xpacket end="r"\?>\s*$/

/**
 * Whether a metadata stream (XMP, ISO 16684-1) says something beside the contents of its innermost
 * elements, which is all that the parser tells: in a comment, an attribute, between elements, around them.
 */
export function hasAsides(stream: string): boolean {
  const packet = PACKET.exec(stream)?.[1]
  if (packet === undefined) return true
  const bare = packet.replace(ATTRIBUTES, '')
  const pieces = bare.split(/(<[^<>]*>)/)
  // Words stand only between the beginning of an element and its end.
  return pieces.some((piece, at) =>
    at % 2 === 1
      ? !/^<\/?\w+:\w+\s*>$/.test(piece)
      : piece.trim() !== '' && !(isBeginning(pieces[at - 1]) && isEnd(pieces[at + 1])),
  )
}

const isBeginning = (tag = '') => tag.startsWith('<') && !isEnd(tag)
const isEnd = (tag = '') => tag.startsWith('</')
