import type { Extraction } from '../../shared/model/source-text'

/** What stands between the name of a file and that of a file within it. */
const WITHIN = ' › '

export const isMember = (name: string): boolean => name.includes(WITHIN)

/** The file name without its ending; of a file in a folder or another file, its own. */
export function stem(name: string): string {
  const own = name.split(/\/| › /).at(-1) ?? name
  return own.replace(/\.[^.]+$/, '') || own || name
}

/** Cuts the descriptive fields to the lengths the model allows: a hostile title is cut, not fatal. */
export const limited = (read: Extraction): Extraction => ({
  ...read,
  title: read.title.slice(0, 1000),
  authors: read.authors.slice(0, 200).map((author) => author.slice(0, 300)),
  publisher: read.publisher.slice(0, 300),
  url: read.url?.slice(0, 4000) ?? null,
  dropped: read.dropped.slice(0, 1000).map((words) => words.slice(0, 300)),
})
