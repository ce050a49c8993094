/**
 * The file `copyright` of a Debian package, in the form that programs read
 * (https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/).
 * @param {{ name: string, author: string, place: string }} program and the folder it is installed in
 * @param {{ texts: string[], packages: { name: string, version: string, licence: string, texts: number[] }[] }} notices
 *   what the licences of its packages ask to be passed on, see scripts/bill/notices.mjs
 * @returns {string}
 */
export const debianCopyright = ({ name, author, place }, { texts, packages }) =>
  [
    `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${name}`,
    `Files: *
Copyright: ${author}
License: ${name}
 Whoever owns the program says who may use it and pass it on; this file gives no leave to.`,
    `Files: ${place}/*
Copyright: Electron contributors, GitHub Inc., the Chromium Authors
License: Expat and others
 The runtime: its texts are ${place}/LICENSE.electron.txt and
 ${place}/LICENSES.chromium.html.`,
    `Files: ${place}/resources/*
Copyright: those named in the texts
License: several
 The packages that the program is built from, each with its licence and the numbers of its texts.
 .
${indented(packages.map(line).join('\n'))}
 .
${texts.map((text, at) => indented(`${heading(at)}\n\n${text}`)).join('\n .\n')}`,
  ].join('\n\n') + '\n'

const line = ({ name, version, licence, texts }) =>
  `${name} ${version}: ${licence}${texts.length > 0 ? ` [${texts.map((at) => at + 1).join(', ')}]` : ''}`

const heading = (at) => `[${at + 1}]`

/** As a field goes on over lines: each behind a blank, an empty one as a full stop. */
const indented = (text) =>
  text
    .split(/\r?\n/)
    .map((words) => (words.trim() === '' ? ' .' : ` ${words.trimEnd()}`))
    .join('\n')
