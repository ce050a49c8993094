// Opens the built page with files it may ask for, has it read them, and prints the milliseconds:
// `electron main.cjs PAGES own|alone FILES`, where FILES is a list of paths as JSON.
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { app, BrowserWindow, protocol } = require('electron')

const [pages, who, list] = process.argv.slice(-3)
const paths = JSON.parse(readFileSync(list, 'utf8'))
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' }
// What decides of the airlock's policy how a page's tree is read.
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
  "style-src-attr 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types default"

app.disableHardwareAcceleration()
protocol.registerSchemesAsPrivileged([
  { scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
void app.whenReady().then(async () => {
  protocol.handle('bench', ({ url }) => {
    const { pathname } = new URL(url)
    const number = /^\/file\/(\d+)$/.exec(pathname)?.[1]
    const bytes = readFileSync(number === undefined ? path.join(pages, pathname) : paths[number])
    const type = TYPES[path.extname(pathname)] ?? 'application/octet-stream'
    const headers = { 'content-type': type, 'content-security-policy': POLICY }
    return new Response(bytes, { headers })
  })
  const { webContents } = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await webContents.loadURL('bench://reading/index.html')
  const asked = `read(${JSON.stringify(who)}, ${JSON.stringify(paths)})`
  console.log(await webContents.executeJavaScript(asked))
  app.quit()
})
