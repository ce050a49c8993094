import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

type Reader = 'own' | 'alone'

const PAGE = join(import.meta.dirname, 'reading-page')

/** Builds the page that reads where the airlock does into this folder. */
export const buildReadingPage = async (folder: string): Promise<void> =>
  void (await build({
    root: join(PAGE, 'app'),
    configFile: false,
    logLevel: 'error',
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es' },
    build: {
      outDir: join(folder, 'reading-page'),
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  }))

/** Milliseconds that our readers or the libraries alone take for these files in that page. */
export function readingInPage(
  electron: readonly string[],
  folder: string,
  who: Reader,
  paths: readonly string[],
): number {
  const list = join(folder, 'reading.json')
  writeFileSync(list, JSON.stringify(paths))
  const [file = '', ...words] = electron
  const line = [...words, join(PAGE, 'main.cjs'), join(folder, 'reading-page'), who, list]
  const printed = execFileSync(file, line, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return Number(printed.trim().split('\n').at(-1))
}
