import { isHeldPicture, type SavedFiles } from './saved-files'

/*
 * Style sheets of a page that is to be printed. Nothing in them could be loaded: the window that
 * prints has no network and its policy lets nothing in. What is rewritten here is how they look.
 * Each pattern comes to an end wherever it begins, so that no sheet takes more than one walk.
 */

const ADDRESS = /url\(\s*(?:"([^"\\]*)"\s*\)|'([^'\\]*)'\s*\)|((?:[^)\\]|\\[^])*)(?:\)|\\?$))/gi
const IMPORT = /@import\b[^;{}]*;?/gi
const MEDIA = /@media\b[^{;]*/gi

/**
 * A style sheet as it looks on a screen: imports and remote pictures are taken out, rules for paper
 * are off, and what stands still while a page is scrolled stands where it begins, since it would
 * cover every printed page.
 */
export const cleanStyleSheet = (css: string, saved: SavedFiles): string =>
  cleanDeclarations(css.replace(IMPORT, ''), saved).replace(MEDIA, asOnScreen)

/** The same for the declarations of one element. */
export const cleanDeclarations = (css: string, saved: SavedFiles): string =>
  css
    .replace(ADDRESS, (_whole, double?: string, single?: string, bare?: string) => {
      const address = (double ?? single ?? bare ?? '').trim()
      const held = isHeldPicture(address) ? address : saved.picture(address)
      return held === null ? 'none' : `url("${held.replace(/["\\\n]/g, encodeURIComponent)}")`
    })
    .replace(/position\s*:\s*fixed/gi, 'position:absolute')
    .replace(/position\s*:\s*(?:-webkit-)?sticky/gi, 'position:relative')

/** A media query that holds when the screen's would: a page is shown, though by way of paper. */
export const asOnScreen = (query: string): string =>
  query.replace(/\bscreen\b/gi, 'all').replace(/\bprint\b/gi, 'speech')
