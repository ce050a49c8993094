import { app } from 'electron'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { News, SpaceStanding } from '../../shared/ipc/contract'
import { sizeWords } from '../../shared/text/size-words'
import { ballastBytes, makeBallast } from '../files/disk/ballast'
import { freeSpaceStanding } from '../files/disk/free-space'
import type { Page } from './pages'

/*
 * On a full disk Chromium throws the whole of IndexedDB away, acknowledged writes included. What
 * counts is in the case files, but no window that opens working copies is made without room.
 */

const LOOK_MS = 10_000
/** Long enough after the start to be in nobody's way. */
const MAKE_BALLAST_MS = 15_000

const folder = () => app.getPath('userData')

/** How much room there is now on the disk of the working copies. */
export async function spaceStanding(): Promise<SpaceStanding> {
  const standing = await freeSpaceStanding(folder())
  return { ...standing, folder: folder(), reserve: ballastBytes(folder()) }
}

/** The page the next window may show. A disk that cannot be asked may be full. */
export async function pageWithRoom(): Promise<Page> {
  const standing = await freeSpaceStanding(folder()).catch(() => null)
  return standing?.enough === true ? 'main' : 'recovery'
}

/**
 * Refuses to open a case for the reason for which no window is made; the disk may have filled since.
 * @throws CasebookError `no-space`
 */
export async function checkRoomForCopies(): Promise<void> {
  const { free, needed, enough } = await freeSpaceStanding(folder())
  if (enough) return
  throw new CasebookError(
    'no-space',
    `The disk of the working copies has ${sizeWords(free)} left, and ${sizeWords(needed)} are needed to open a case. Make space on it and try again; nothing was changed.`,
  )
}

/** Tells how much room there is, again and again while a case is open. */
export function watchSpace(isCaseOpen: () => boolean, tell: (news: News) => void): void {
  const look = async () => {
    if (isCaseOpen()) tell({ kind: 'space', standing: await spaceStanding() })
  }
  // A disk that cannot be asked is told by the next save.
  setInterval(() => void look().catch(() => {}), LOOK_MS).unref()
}

/** Sets room aside for a day without any, once the program has started and the disk allows it. */
export function makeBallastLater(): void {
  setTimeout(() => void makeBallast(folder()).catch(() => {}), MAKE_BALLAST_MS).unref()
}
