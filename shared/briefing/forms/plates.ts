import type { MarkingColour } from '../../model/marking-scheme'

/** Six hexadecimal digits each. */
interface Plate {
  readonly letters: string
  readonly beneath: string
}

/** What a marking is drawn in, as the press has it. */
export const plates: Readonly<Record<MarkingColour, Plate>> = {
  'white-on-black': { letters: 'FFFFFF', beneath: '000000' },
  'green-on-black': { letters: '33FF00', beneath: '000000' },
  'amber-on-black': { letters: 'FFC000', beneath: '000000' },
  'red-on-black': { letters: 'FF2B2B', beneath: '000000' },
  green: { letters: 'FFFFFF', beneath: '2F6B3B' },
  purple: { letters: 'FFFFFF', beneath: '4F2F7F' },
  blue: { letters: 'FFFFFF', beneath: '0B3C8C' },
  red: { letters: 'FFFFFF', beneath: 'B3121F' },
  orange: { letters: '000000', beneath: 'F08A00' },
  yellow: { letters: '000000', beneath: 'F7E03C' },
}
