import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bareTypstPdf } from './bare-typst'

/** Sets the press job of a file in a build's templates and prints the milliseconds. */
export function main([built = '', file = '']: readonly string[]): number {
  const files = { templateFolder: join(built, 'press'), fontFolder: join(built, 'fonts') }
  const job = JSON.parse(readFileSync(file, 'utf8'))
  const started = performance.now()
  bareTypstPdf(files, job)
  console.log(performance.now() - started)
  return 0
}
