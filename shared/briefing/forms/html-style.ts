import { plates } from './plates'

const plateRules = Object.entries(plates)
  .map(
    ([colour, { letters, beneath }]) =>
      `.${colour} b { background: #${beneath}; color: #${letters}; }`,
  )
  .join('\n')

/**
 * How the HTML form looks, on a screen and printed. Nothing of it depends on the document: its digest
 * is named in the policy, so a browser applies no other style.
 */
export const HTML_STYLE = `
html { font: 17px/1.5 Georgia, 'Source Serif 4', 'Noto Serif', serif; color: #14181d; background: #fff; }
body { margin: 0; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1.5rem 3rem 4rem; }
.marking { position: sticky; z-index: 1; background: #fff; padding: .4rem 1.5rem; text-align: right; }
header.marking { top: 0; border-bottom: 1px solid #b4bbc4; }
footer.marking { bottom: 0; border-top: 1px solid #b4bbc4; }
.marking b { display: inline-block; padding: .1rem .7rem; letter-spacing: .04em; }
.marking.centre { text-align: center; }
${plateRules}
.marking, .about, dl, nav, h1, h2, h3, table, .number, .portion, .key, .confidence, .source, .closing {
  font-family: 'IBM Plex Sans', 'Segoe UI', 'Noto Sans', sans-serif;
}
.about, .confidence, .source, .closing, .notes, nav { font-size: .82rem; color: #454e58; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .4rem 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.subtitle { font-style: italic; color: #454e58; margin: 0 0 1rem; }
dl { display: flex; flex-wrap: wrap; gap: .3rem 2rem; font-size: .78rem; border-bottom: 2px solid #14181d; padding-bottom: .8rem; }
dt { color: #5b6570; }
dd { margin: 0; font-weight: 500; }
nav ul { list-style: none; padding: 0; }
.level-2 { padding-inline-start: 1.2rem; }
.line, .confidence { position: relative; margin: 0 0 .8rem; }
.number { position: absolute; left: -3rem; width: 2.2rem; text-align: right; font-size: .7rem; line-height: 2.1; color: #5b6570; }
.portion { font-size: .7rem; color: #454e58; }
.key { font-size: .85rem; }
.bottom-line { border-inline-start: 4px solid #14181d; padding-inline-start: .8rem; font-size: 1.08rem; }
.key-judgement { border-top: 1px solid #b4bbc4; padding-top: .7rem; }
.caption { font-size: .88rem; margin-top: 1.2rem; }
blockquote { margin: 0 0 0 1.6rem; font-style: italic; }
blockquote .number { left: -4.6rem; }
ul, ol { padding-inline-start: 1.6rem; }
li .number { left: -4.6rem; }
.wide { overflow-x: auto; margin: 0 0 1.4rem; }
table { border-collapse: collapse; font-size: .82rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem 1.2rem .3rem 0; border-bottom: 1px solid #dde1e5; }
th { border-bottom: 2px solid #14181d; }
a { color: inherit; text-decoration-color: #b4bbc4; }
.line a { white-space: nowrap; }
sup { line-height: 0; }
.line, .source, h1, h2, h3 { overflow-wrap: anywhere; }
td { overflow-wrap: break-word; }
code { font: .75rem/1.5 'IBM Plex Mono', Consolas, monospace; color: #5b6570; }
.picture img { max-width: 100%; height: auto; }
.closing { border-top: 2px solid #14181d; padding-top: .6rem; margin-top: 2rem; }
@media print {
  @page { margin: 14mm 16mm; }
  html { font-size: 10.5pt; }
  .sheet { display: table; width: 100%; }
  header.marking { display: table-header-group; position: static; break-inside: avoid; }
  main { display: table-row-group; }
  footer.marking { display: table-footer-group; position: static; break-inside: avoid; }
  .marking b { -webkit-print-color-adjust: exact; print-color-adjust: exact; margin: 2mm 0 4mm; }
  .sheet main > * { margin-left: 10mm; }
  .number, blockquote .number { left: -10mm; width: 8mm; }
  .sheet main > :is(ul, ol) { padding-inline-start: 0; margin-left: 16mm; }
  li .number { left: -16mm; }
  h2, h3, .caption { break-after: avoid; }
  .key-judgement, tr, .source { break-inside: avoid; }
}
`

/** SHA-256 of the style in Base64; a test holds both together. */
const STYLE_DIGEST = '3ZuM06qPnwxz2Cp4vPJ030ywuYiIsUt9ZC2MvjSX44k='

/** What the browser is told: nothing is loaded, nothing runs, and no other style is applied. */
export const HTML_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; img-src data:; base-uri 'none'; form-action 'none'`
