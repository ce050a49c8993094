// Runs a TypeScript script of this folder in plain Node: `node test/bench/in-node.mjs NAME [words…]`.
import { createServer } from 'vite'

const [name, ...words] = process.argv.slice(2)
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
})
try {
  const script = await server.ssrLoadModule(new URL(`${name}.ts`, import.meta.url).pathname)
  process.exitCode = await script.main(words)
} finally {
  await server.close()
}
