import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { PressPages, PressPicture } from '../../shared/ipc/press-channels'
import type { PressJob } from './job'
import { drawnPages } from './drawn-pages'
import { printableJson, printableWith } from './printable'
import { rehearsal } from './rehearsal'

export interface Typesetter {
  /** Sets a document about nothing and forgets it, so that the first one is set as quickly as the next. */
  rehearse(): void
  /** The finished document: tagged, in the standard asked for, the same bytes for the same job. */
  pdf(job: PressJob): Uint8Array
  /**
   * The same pages as pictures, and what stands where on them. The last page of an excerpt that ends amid
   * the lines lacks what follows it, and is not drawn unless it is the only one.
   */
  pages(job: PressJob): PressPages
}

export interface PressFiles {
  /** Folder of the templates; the compiler reads nothing outside it. */
  readonly templateFolder: string
  /** Folder of the TTF files named in assets/press/fonts.json. */
  readonly fontFolder: string
}

/**
 * Results older than this many previews leave the compiler's memory: all of a whole, whose next setting
 * finds next to nothing of use in them.
 */
const remembered = { excerpt: 8, whole: 0 } as const

/**
 * Typst with our templates. The document reaches its template as JSON only: no markup is ever built
 * from text. One instance set twice is quick the second time, since the compiler remembers what did
 * not change. Both methods throw a CasebookError `internal` when Typst refuses the document.
 */
export function createTypesetter({ templateFolder, fontFolder }: PressFiles): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: templateFolder,
    fontArgs: [{ fontPaths: [fontFolder] }],
  })
  const printable = printableWith(fontFolder)
  /** Pictures are files for the compiler that stand on no disk; the template is told their places. */
  const handPictures = (pictures: readonly PressPicture[]): string => {
    compiler.resetShadow()
    const places = pictures.map(({ sourceId, width, height, png }) => {
      compiler.mapShadow(join(templateFolder, 'pictures', `${sourceId}.png`), Buffer.from(png))
      return [sourceId, { path: `/pictures/${sourceId}.png`, width, height }] as const
    })
    return JSON.stringify(Object.fromEntries(places))
  }
  const compile = (
    { document, paper, template = 'briefing', pictures = [] }: PressJob,
    asked: Readonly<Record<string, string>> = {},
  ) => {
    const compiled = compiler.compile({
      mainFilePath: join(templateFolder, `${template}.typ`),
      inputs: {
        doc: printableJson(document, printable),
        paper,
        pictures: handPictures(pictures),
        ...asked,
      },
    })
    if (compiled.result) return compiled.result
    const [first] = compiled.takeDiagnostics()?.shortDiagnostics ?? []
    throw notSet(String(first?.message))
  }
  const pdf = (job: PressJob): Uint8Array => {
    const compiled = compile(job)
    try {
      return compiler.pdf(compiled, {
        pdfStandard: job.standard ?? 'ua-1',
        creationTimestamp: job.at,
      })
    } catch (refusal) {
      throw notSet(firstMessage(refusal))
    }
  }
  return {
    pdf,
    rehearse() {
      pdf(rehearsal)
      compiler.evictCache(0)
    },
    pages(job) {
      const { excerpt } = job
      const compiled = compile(job, {
        places: 'yes',
        ...(excerpt && { excerpt: JSON.stringify(excerpt) }),
      })
      const count = compiled.numOfPages
      const whole = excerpt?.ends === 'lines' ? Math.max(1, count - 1) : count
      const { pages, glyphs } = drawnPages(compiler.plainSvg(compiled), count, whole)
      const [found] = compiler.query(compiled, { selector: '<places>', field: 'value' })
      compiler.evictCache(remembered[excerpt === undefined ? 'whole' : 'excerpt'])
      return {
        pages: pages.map((page) => ({ ...page, marks: JSON.stringify(page.marks) })),
        glyphs: [...glyphs],
        places: counted(found, excerpt?.page ?? 1),
      }
    },
  }
}

type Places = PressPages['places']

/** What places.typ found, with the pages of an excerpt counted as in the whole. */
function counted({ lines, headings }: Places, first: number): Places {
  const inWhole = <T extends { readonly page: number }>(place: T): T => ({
    ...place,
    page: place.page + first - 1,
  })
  return { lines: lines.map(inWhole), headings: headings.map(inWhole) }
}

const notSet = (why: string) =>
  new CasebookError('internal', `The document was not typeset: ${why}.`)

/** The first message of the diagnostics that a refused export carries as text. */
function firstMessage(refusal: unknown): string {
  const words = refusal instanceof Error ? refusal.message : String(refusal)
  return /message: "((?:[^"\\]|\\.)*)"/.exec(words)?.[1]?.replace(/\\(.)/g, '$1') ?? words
}
