import fc from 'fast-check'

const words = [
  'Canada',
  'said',
  'the',
  'the',
  'actors',
  '400,000',
  ' ',
  '  ',
  '\u00a0',
  '.',
  '“',
  'e\u0301',
  'n\u0303o',
  '👨‍👩‍👧',
  '🇨🇦',
  '🇨🇳',
  '👍🏽',
  '𠮷野家',
  '國家安全部',
  'नमस्ते',
  '각',
  'ก็',
  '\u200d',
  'שלום',
  'Ω',
]

/**
 * Paragraphs of a text that is hard to cut: words that recur, joined emoji, flags, combining marks,
 * Han beyond the first plane. No carriage returns: no extractor gives any.
 */
export const awkwardText = fc.array(
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('')),
  { minLength: 1, maxLength: 6 },
)
