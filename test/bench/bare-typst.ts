import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PressJob } from '../../electron/press/job'
import type { PressFiles } from '../../electron/press/typesetter'

/**
 * The same document set by nothing but the compiler: a new instance, one export. What the press adds
 * to this is its own cost.
 */
export function bareTypstPdf(files: PressFiles, { document, paper, at }: PressJob): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: files.templateFolder,
    fontArgs: [{ fontPaths: [files.fontFolder] }],
  })
  // The compiler's memory is shared by all instances of a process: a second run would cost nothing.
  compiler.evictCache(0)
  return compiler.pdf(
    { mainFilePath: join(files.templateFolder, 'briefing.typ'), inputs: { doc: document, paper } },
    { pdfStandard: 'ua-1', creationTimestamp: at },
  )
}
