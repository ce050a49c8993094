/** Our pages are served under this scheme: `app://casebook/` and `app://airlock/`. */
export const SCHEME = 'app'
export type PageHost = 'casebook' | 'airlock'

/** The pages that may ask main for something, by where they are. */
export const pages = {
  main: `${SCHEME}://casebook/app/index.html`,
  /** Stands in for the main page while the disk is too full for it. */
  recovery: `${SCHEME}://casebook/recovery/index.html`,
} as const
export type Page = keyof typeof pages

/** The page at this address; `null` for every other address. */
export const pageAt = (url: string): Page | null =>
  (Object.keys(pages) as Page[]).find((page) => pages[page] === url) ?? null
