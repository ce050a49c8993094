import type { Page } from '@playwright/test'

/**
 * What stands in the interface document that is not the interface's, in words; nothing when all is
 * well. An element is foreign when the interface never makes one of its kind, when it has a handler
 * or an address of its own, or when a payload marked it.
 */
export const foreignMarkup = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const strange =
      'iframe, frame, object, embed, base, marquee, math, applet, audio, video, form, ' +
      'animate, foreignObject, use, meta[http-equiv], body script, body style, body link, .payload'
    const found = [...document.querySelectorAll(strange)].map((element) =>
      new XMLSerializer().serializeToString(element),
    )
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const isHandler = name.startsWith('on')
        const isAddress = /^(href|xlink:href|src|srcset|srcdoc|action|formaction|data|poster|ping)$/
        const isOwn = /^(app:|blob:app:|#|\.{0,2}\/)/.test(value)
        if (isHandler || (isAddress.test(name) && !isOwn)) found.push(`${name}=${value}`)
      }
    }
    return found.map((markup) => markup.slice(0, 200))
  })

/**
 * Notes what a script of a document would do: dialogs, frames, windows, navigation, globals. Answers
 * how to take what was noted since the last time.
 */
export async function watchForScripts(page: Page): Promise<() => Promise<string[]>> {
  let noted: string[] = []
  page.on('dialog', (dialog) => {
    // The window asks by itself before it goes while something is not saved.
    if (dialog.type() === 'beforeunload') return void dialog.accept().catch(() => {})
    noted.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on('framenavigated', (frame) => void noted.push(`navigation: ${frame.url()}`))
  page.on('frameattached', () => void noted.push('a frame'))
  page.on('popup', () => void noted.push('a window'))
  const names = () => page.evaluate(() => Object.keys(globalThis))
  const own = new Set(await names())
  return async () => {
    const added = (await names()).filter((name) => !own.has(name))
    const taken = [...noted, ...added.map((name) => `global ${name}`)]
    noted = []
    return taken
  }
}
