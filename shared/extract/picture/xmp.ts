import type { FileField } from '../../model/report'
import { foldWhitespace } from '../whitespace'

/** Properties that analysts ask for, by the prefixes that every program uses for them. */
const WANTED = [
  'dc:title',
  'dc:creator',
  'dc:description',
  'dc:rights',
  'photoshop:DateCreated',
  'photoshop:Credit',
  'photoshop:Source',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:CreatorTool',
] as const

/**
 * Some properties of an XMP packet (ISO 16684-1), read as text: the packet is hostile XML, and
 * nothing hangs on it but what is shown of it. A list is its first item.
 */
export function xmpFields(packet: string): FileField[] {
  return WANTED.flatMap((name) => {
    const written = attribute(packet, name) ?? element(packet, name)
    const value = foldWhitespace(decoded(written ?? '')).slice(0, 4000)
    return value === '' ? [] : [{ of: 'XMP', name, value }]
  })
}

const attribute = (packet: string, name: string): string | undefined =>
  packet.match(new RegExp(`\\s${name}="([^"]{0,4000})"`))?.[1]

function element(packet: string, name: string): string | undefined {
  const start = packet.indexOf(`<${name}`)
  const end = start < 0 ? -1 : packet.indexOf(`</${name}>`, start)
  if (end < 0) return undefined
  const inner = packet.slice(packet.indexOf('>', start) + 1, end).slice(0, 8000)
  return (inner.match(/<rdf:li[^>]*>([^<]*)/)?.[1] ?? inner).replace(/<[^>]*>/g, ' ')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ENTITIES[name] ?? '')
