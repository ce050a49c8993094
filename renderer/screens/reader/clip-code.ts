import { clipCodes } from '../../../shared/model/clip'

/** The five tints a clip's code is painted in; the code's word always stands beside it. */
export type CodeTint = 'attr' | 'deny' | 'scale' | 'tech' | 'back'

const tints: Readonly<Record<string, CodeTint>> = {
  attribution: 'attr',
  denial: 'deny',
  scale: 'scale',
  victims: 'scale',
  capability: 'tech',
  infrastructure: 'tech',
}

/** Tint of a code; the analyst's own codes share the one of background. */
export const tintOf = (code: string): CodeTint => tints[code] ?? 'back'

/** The code as a word of the interface: "Attribution". */
export const codeWord = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1)

/** Each standing code with the letter that chooses it: its first, which no two share. */
export const codeKeys: readonly { readonly code: string; readonly key: string }[] = clipCodes.map(
  (code) => ({ code, key: code.charAt(0).toUpperCase() }),
)
