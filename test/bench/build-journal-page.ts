import { cpSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/**
 * A copy of the built program whose page is the bench's own: it opens and changes cases with the
 * program's code and draws nothing.
 * @param built the folder of the build
 */
export async function buildJournalPage(built: string, folder: string): Promise<void> {
  cpSync(built, folder, {
    recursive: true,
    filter: (path) => !/\/(?:node_modules|types)(?:\/|$)/.test(path.slice(built.length)),
  })
  rmSync(join(folder, 'renderer'), { recursive: true })
  await build({
    root: join(import.meta.dirname, 'journal-page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es' },
    build: {
      outDir: join(folder, 'renderer'),
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: join(import.meta.dirname, 'journal-page/app/index.html') },
    },
  })
  const about = { name: 'casebook', productName: 'Casebook', version: '0.0.0', type: 'module' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, main: 'main/main.js' }))
  rmSync(join(folder, 'node_modules'), { force: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
}
