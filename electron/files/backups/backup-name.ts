import { basename, dirname } from 'node:path'
import { CASE_ENDING } from '../case-file/case-paths'

/** Folder beside the case files. */
export const BACKUPS = 'Backups'

/**
 * NAME 2026-11-23 113005, and a number behind it when that was taken. Names that were given before
 * have no seconds.
 */
const BACKUP_NAME =
  /^(?<name>.+) (?<date>\d{4}-\d{2}-\d{2}) (?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?: \d+)?$/

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** The local day, as 2026-11-23. */
export function dayWords(time: number): string {
  const date = new Date(time)
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}

/** Name of a backup without its ending; the time is local. */
export function backupName(caseName: string, made: number): string {
  const date = new Date(made)
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join('')
  return `${caseName} ${dayWords(made)} ${time}`
}

/** Which case a file of the backups folder is of, and when it was made; `null` when it is no backup. */
export function readBackupName(path: string): { caseName: string; made: number } | null {
  if (!path.endsWith(CASE_ENDING)) return null
  const groups = BACKUP_NAME.exec(basename(path, CASE_ENDING))?.groups ?? {}
  const { name, date, hour, minute, second = '00' } = groups
  const made = Date.parse(`${date}T${hour}:${minute}:${second}`)
  return name === undefined || Number.isNaN(made) ? null : { caseName: name, made }
}

/** Whether the file is a backup, by its name and its folder. */
export const isBackup = (path: string): boolean =>
  basename(dirname(path)) === BACKUPS && readBackupName(path) !== null
