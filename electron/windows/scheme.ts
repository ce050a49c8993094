import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { type PageHost, SCHEME } from './pages'
import { headersWith } from './response-headers'

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "child-src 'none'",
  "frame-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
]
/**
 * A page's tree has its own style attributes: they say what it hides. Nothing of it is drawn, and the
 * airlock's own page is empty.
 */
const AIRLOCK_POLICY = [...POLICY, "style-src-attr 'unsafe-inline'"]

const headersFor = (host: PageHost) =>
  headersWith((host === 'airlock' ? AIRLOCK_POLICY : POLICY).join('; '), '(response-origin)')

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves one host of the scheme in this session from a folder of the program, and nothing else. */
export function serveFrom(session: Session, host: PageHost, folder: string, fonts: string): void {
  const headers = headersFor(host)
  const refusal = (status: number) => new Response(null, { status, headers })
  session.protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const path = decodedPath(url)
    if (path === null || url.host !== host || request.method !== 'GET') return refusal(403)
    const root = path.startsWith('/fonts/') ? fonts : folder
    const file = join(root, path.startsWith('/fonts/') ? path.slice('/fonts/'.length) : path)
    if (!file.startsWith(root + sep)) return refusal(403)
    try {
      const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream'
      return new Response(await readFile(file), { headers: { ...headers, 'content-type': type } })
    } catch {
      return refusal(404)
    }
  })
}

/** `null` for a path that no file of ours has: escapes that spell nothing, or a NUL. */
function decodedPath(url: URL): string | null {
  try {
    const path = decodeURIComponent(url.pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}
