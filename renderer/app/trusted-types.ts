/*
 * The page may turn no string into markup or script. Only addresses of scripts of this very origin
 * pass, because starting a worker needs one. Loaded before everything else.
 */

interface PolicyFactory {
  createPolicy(name: 'default', rules: { createScriptURL: (url: string) => string | null }): unknown
}

/** Lets an address of this origin through as a script; `null` refuses it. */
export function admitOwnScript(url: string, base: string): string | null {
  const asked = new URL(url, base)
  const own = new URL(base)
  return asked.protocol === own.protocol && asked.host === own.host ? asked.href : null
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => admitOwnScript(url, document.baseURI),
})
