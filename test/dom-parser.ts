import { createRequire } from 'node:module'

/*
 * The airlock's page has the parser of the browser. Node has none: one that builds the same trees
 * stands for it, loaded by the first file that asks, since it takes longer than most tests.
 */
let parser: typeof DOMParser | undefined

Object.defineProperty(globalThis, 'DOMParser', {
  configurable: true,
  get: () => (parser ??= loaded()),
})

function loaded(): typeof DOMParser {
  const { JSDOM } = createRequire(import.meta.url)('jsdom')
  // A document knows the address of the page that made it.
  return new JSDOM('', { url: 'app://airlock/airlock.html' }).window.DOMParser
}
