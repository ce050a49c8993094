/*
 * The page may turn no string into markup or script. The one address that passes is that of the
 * worker that recognises words. Loaded before everything else.
 */

interface PolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown
}

const OWN_WORKER = /^\/assets\/ocr-worker-[\w-]+\.js$/

/** Lets the address of the worker of this origin through; `null` refuses any other. */
export function admitOwnWorker(url: string, base: string): string | null {
  const asked = new URL(url, base)
  const own = new URL(base)
  const isOurs = asked.protocol === own.protocol && asked.host === own.host
  return isOurs && OWN_WORKER.test(asked.pathname) && asked.search === '' ? asked.href : null
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => admitOwnWorker(url, document.baseURI),
})
