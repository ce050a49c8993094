import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { PressJob } from './job'
import { printableWith } from './printable'
import { svgPages } from './svg-pages'

export interface Typesetter {
  /** The finished document: tagged PDF/UA-1, the same bytes for the same job. */
  pdf(job: PressJob): Uint8Array
  /** The same pages as pictures: one self-contained SVG a page, in points. */
  pages(job: PressJob): string[]
}

export interface PressFiles {
  /** `briefing.typ`; the compiler reads nothing outside its folder. */
  readonly templateFile: string
  /** Folder of the TTF files named in assets/press/fonts.json. */
  readonly fontFolder: string
}

/** Results older than this many previews leave the compiler's memory. */
const previewsRemembered = 8

/**
 * Typst with our template. The document reaches the template as JSON only: no markup is ever built
 * from text. One instance set twice is quick the second time, since the compiler remembers what did
 * not change. Both methods throw a CasebookError `internal` when Typst refuses the document.
 */
export function createTypesetter({ templateFile, fontFolder }: PressFiles): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: dirname(templateFile),
    fontArgs: [{ fontPaths: [fontFolder] }],
  })
  const printable = printableWith(fontFolder)
  const compile = ({ document, paper }: PressJob) => {
    const compiled = compiler.compile({
      mainFilePath: templateFile,
      inputs: { doc: printableJson(document, printable), paper },
    })
    if (compiled.result) return compiled.result
    const found = compiled.takeDiagnostics()
    throw notSet(found ? JSON.stringify(found.shortDiagnostics) : 'no reason was given')
  }
  return {
    pdf(job) {
      const compiled = compile(job)
      try {
        return compiler.pdf(compiled, { pdfStandard: 'ua-1', creationTimestamp: job.at })
      } catch (refusal) {
        throw notSet(refusal instanceof Error ? refusal.message : String(refusal))
      }
    },
    pages(job) {
      const compiled = compile(job)
      const pages = svgPages(compiler.plainSvg(compiled), compiled.numOfPages)
      compiler.evictCache(previewsRemembered)
      return pages
    },
  }
}

const printableJson = (json: string, printable: (text: string) => string): string =>
  JSON.stringify(
    JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value)),
  )

/** Typst's own words, of which the first message is what went wrong. */
function notSet(diagnostics: string): CasebookError {
  const message = /message: "((?:[^"\\]|\\.)*)"/.exec(diagnostics)?.[1]?.replace(/\\(.)/g, '$1')
  return new CasebookError('internal', `The briefing was not typeset: ${message ?? diagnostics}.`)
}
