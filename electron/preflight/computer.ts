import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** What is asked of the computer; a test answers for one that does not exist. */
export interface Computer {
  readonly system: NodeJS.Platform
  /** Number of the account the program runs under; −1 where accounts have none. */
  readonly account: number
  /** Folder in which programs of the desktop keep what they know (XDG base directory specification). */
  readonly desktopData: string
  /** Text of a small file of the system; `null` when it cannot be read. */
  read(path: string): string | null
  /** Names in a folder; none when it cannot be read. */
  list(path: string): readonly string[]
  /** The path behind links, or itself. */
  real(path: string): string
  /** Owner and permission bits; `null` when nothing is there. */
  access(path: string): { readonly owner: number; readonly mode: number } | null
}

const orElse = <T>(value: () => T, other: T): T => {
  try {
    return value()
  } catch {
    return other
  }
}

/** The computer the program runs on. */
export const thisComputer: Computer = {
  system: process.platform,
  account: process.getuid?.() ?? -1,
  desktopData: process.env.XDG_DATA_HOME || join(homedir(), '.local/share'),
  read: (path) => orElse(() => readFileSync(path, 'utf8'), null),
  list: (path) => orElse(() => readdirSync(path), []),
  real: (path) => orElse(() => realpathSync(path), path),
  access: (path) =>
    orElse(() => {
      const { uid, mode } = statSync(path)
      return { owner: uid, mode: mode & 0o777 }
    }, null),
}
