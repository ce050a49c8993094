/*
 * The page may turn no string into markup or script. Only addresses of scripts of this very origin
 * pass, because starting a worker needs one. Loaded before everything else.
 */

interface PolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown
}

/** Lets an address of this origin through as a script; `null` refuses it. */
export function admitOwnScript(url: string, base: string): string | null {
  const { origin, href } = new URL(url, base)
  return origin === new URL(base).origin ? href : null
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => admitOwnScript(url, document.baseURI),
})
