const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** A number of bytes in the unit that reads best, 1 KB = 1024 bytes: "412 KB", "2.1 MB". */
export function sizeWords(bytes: number): string {
  let size = bytes
  let unit = 0
  // 1023.5 KB would be printed as 1024 KB.
  while (unit < UNITS.length - 1 && Math.round(size) >= 1024) {
    size /= 1024
    unit += 1
  }
  const digits = unit >= 2 && size < 10 ? size.toFixed(1) : String(Math.round(size))
  return `${digits} ${UNITS[unit]}`
}

/** A whole number as it is read: "1,284". */
export const grouped = (count: number): string => count.toLocaleString('en')

/** A count with its noun: "1 source", "1,284 clips". The plural is formed with s unless given. */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`
