import { readFileSync } from 'node:fs'
import { readSchemeFile } from '../../shared/model/marking-scheme-file'

const file = new URL('../../assets/marking-schemes/national-style.json', import.meta.url)

export const nationalStyleFile = readFileSync(file, 'utf8')

/** The example of a national-style scheme that comes with the program. */
export const nationalStyle = readSchemeFile(nationalStyleFile)
