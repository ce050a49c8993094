/*
 * The page may turn no string into script. The one address that passes is that of the worker that
 * recognises words. Markup passes into documents that stand in no window, in which nothing runs or
 * loads: what a file holds becomes a tree there, and the search for an article puts a tree back from
 * its own text. Loaded before everything else.
 */

interface PolicyFactory {
  createPolicy(
    name: 'default',
    rules: {
      createHTML: (html: string, type: string, sink: string) => string | null
      createScript: () => string
      createScriptURL: (url: string) => string | null
    },
  ): unknown
}

const OWN_WORKER = /^\/assets\/ocr-worker-[\w-]+\.js$/
const TREES = ['DOMParser parseFromString', 'Element innerHTML']

/** Lets the address of the worker of this origin through; `null` refuses any other. */
export function admitOwnWorker(url: string, base: string): string | null {
  const asked = new URL(url, base)
  const own = new URL(base)
  const isOurs = asked.protocol === own.protocol && asked.host === own.host
  return isOurs && OWN_WORKER.test(asked.pathname) && asked.search === '' ? asked.href : null
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
trustedTypes?.createPolicy('default', {
  createHTML: (html, _type, sink) => (TREES.includes(sink) ? html : null),
  // An element that is renamed in such a document keeps its handlers, without what they would do.
  createScript: () => '',
  createScriptURL: (url) => admitOwnWorker(url, document.baseURI),
})
