import type { Check } from '../../shared/ipc/installation-channels'
import { type Computer, thisComputer } from './computer'
import { checkCoreDumps } from './core-dumps'
import { checkDisk } from './disk-encryption'
import { checkAccess } from './folder-access'
import { checkRecentFiles } from './recent-files'
import { checkSwap } from './swap'

/**
 * What there is to know before a case is opened on this computer. Nothing is changed and no other
 * program is asked.
 * @param userData folder of the working copies
 * @param cases folder of the case files
 */
export const checkComputer = (
  userData: string,
  cases: string,
  computer: Computer = thisComputer,
): Check[] => [
  checkDisk(computer, 'cases', cases),
  checkDisk(computer, 'working copies', userData),
  checkSwap(computer),
  checkCoreDumps(computer),
  checkAccess(computer, 'cases', cases),
  checkAccess(computer, 'working copies', userData),
  checkRecentFiles(computer),
]
