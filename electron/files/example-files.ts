import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The sources of the example case that the program carries along, by name. */
export const exampleFiles = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
