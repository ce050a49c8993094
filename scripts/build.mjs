// Builds the program into out/ (or $CASEBOOK_OUT): main process, preloads, the pages, static files.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { writeBill } from './bill/write-bill.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = resolve(process.env.CASEBOOK_OUT || join(root, 'out'))
// The bundler notes each module's place as seen from here: the same bytes, wherever it is started.
process.chdir(root)
const shared = {
  root,
  configFile: false,
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' },
}
// The oldest runtime the tests use; see docs/decisions.
const CHROMIUM = 'chrome130'
const NODE = 'node20'

const page = (folder, entry, plugins = []) =>
  build({
    ...shared,
    root: join(root, 'renderer', folder === 'airlock' ? 'airlock' : '.'),
    base: './',
    plugins,
    worker: { format: 'es' },
    build: {
      outDir: join(out, folder),
      emptyOutDir: true,
      target: CHROMIUM,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: join(root, 'renderer', entry) },
    },
  })

/** What reads the program's own files, which are one archive when it is installed. */
const readsProgram = /electron\/(?:windows\/scheme|files\/installation\/notices|press\/)/

/**
 * Electron's file functions open every file named NAME.asar as a folder, and what such an archive
 * says of itself leads to other files. Whatever reads files of the analyst has Node's own.
 */
const plainFiles = {
  name: 'plain-files',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!/^node:fs(\/promises)?$/.test(source)) return null
    const id = readsProgram.test(importer) ? source : source.replace('node:fs', 'original-fs')
    return { id, external: true }
  },
}

const node = (folder, entries, format, extension) =>
  build({
    ...shared,
    plugins: [plainFiles],
    build: {
      ssr: true,
      outDir: join(out, folder),
      emptyOutDir: true,
      target: NODE,
      minify: false,
      rollupOptions: {
        input: entries.map((entry) => join(root, entry)),
        external: [
          'electron',
          '@myriaddreamin/typst-ts-node-compiler',
          ...builtinModules,
          // Which of two file modules it is, the plugin says.
          /^node:(?!fs\b)/,
        ],
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name].${extension}`,
        },
      },
    },
    ssr: { noExternal: true, external: ['@myriaddreamin/typst-ts-node-compiler', 'electron'] },
  })

mkdirSync(out, { recursive: true })
const started = performance.now()
await page('renderer', 'app/index.html', [react()])
await page('recovery', 'recovery/index.html', [react()])
await page('airlock', 'airlock/airlock.html')
await node('main', ['electron/main.ts', 'electron/press/press-process.ts'], 'es', 'js')
// A sandboxed preload is one CommonJS file: each is built alone so that no chunk is shared.
for (const preload of ['electron/preload.ts', 'electron/windows/airlock-preload.ts']) {
  await node(join('.preload', basename(preload, '.ts')), [preload], 'cjs', 'cjs')
  cpSync(join(out, '.preload', basename(preload, '.ts')), join(out, 'preload'), { recursive: true })
}
rmSync(join(out, '.preload'), { recursive: true })
copyStatic()
writeBill(root, join(out, 'about'))
if (out !== join(root, 'out')) makeLaunchable()
console.error(`built in ${Math.round(performance.now() - started)} ms`)

function copyStatic() {
  const modules = join(root, 'node_modules')
  const fonts = JSON.parse(readFileSync(join(root, 'assets/press/fonts.json'), 'utf8'))
  mkdirSync(join(out, 'fonts'), { recursive: true })
  for (const font of fonts) cpSync(join(modules, font), join(out, 'fonts', basename(font)))
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
    cpSync(join(modules, 'pdfjs-dist', folder), join(out, 'airlock', 'pdfjs', folder), {
      recursive: true,
    })
  }
  for (const folder of readdirSync(join(root, 'assets'))) {
    cpSync(join(root, 'assets', folder), join(out, folder), { recursive: true })
  }
}

/** A build elsewhere is started by its folder: it needs a package.json and the native addon. */
function makeLaunchable() {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { name, productName, version } = about
  writeFileSync(
    join(out, 'package.json'),
    JSON.stringify({ name, productName, version, type: 'module', main: 'main/main.js' }),
  )
  if (!existsSync(join(out, 'node_modules')))
    symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'))
}
