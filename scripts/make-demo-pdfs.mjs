/*
 * Typesets the two PDF sources of the example case. Their bytes are kept in the repository; run this
 * after a change of scripts/demo-pdfs. The same text gives the same bytes.
 *
 *   node scripts/make-demo-pdfs.mjs
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const sources = path.join(root, 'scripts/demo-pdfs')
const target = path.join(root, 'assets/demo')
const fonts = JSON.parse(readFileSync(path.join(root, 'assets/press/fonts.json'), 'utf8'))

/** 21 July 2021, 00:00 UTC: the day after the last source of the example. */
const MADE_AT = 1_626_825_600

mkdirSync(target, { recursive: true })
const compiler = NodeCompiler.create({
  workspace: sources,
  fontArgs: [{ fontPaths: fonts.map((font) => path.join(root, 'node_modules', font)) }],
})
for (const name of readdirSync(sources).sort()) {
  const pdf = compiler.pdf(
    { mainFilePath: path.join(sources, name) },
    { creationTimestamp: MADE_AT },
  )
  writeFileSync(path.join(target, name.replace(/\.typ$/, '.pdf')), pdf)
}
