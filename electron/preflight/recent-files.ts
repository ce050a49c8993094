import type { Check } from '../../shared/ipc/installation-channels'
import { countWords } from '../../shared/text/size-words'
import type { Computer } from './computer'

const name = 'Recent files'

/**
 * Whether the desktop writes down which files were chosen. GTK's dialogs do, for every program, in a
 * list as the Desktop Bookmark Specification has it; where that is switched off the list stays empty.
 */
export function checkRecentFiles(computer: Computer): Check {
  if (computer.system !== 'linux') {
    return {
      name,
      verdict: 'unknown',
      found:
        'Casebook asks that chosen files are not remembered; what this system does is not read.',
      advice: '',
    }
  }
  const path = `${computer.desktopData}/recently-used.xbel`
  const listed = [...(computer.read(path) ?? '').matchAll(/<bookmark\s+href="([^"]*)"/g)]
  const cases = listed.filter(([, address]) => address?.endsWith('.casebook')).length
  return listed.length === 0
    ? {
        name,
        verdict: 'unknown',
        found: `${path} names no file now; the next dialog in which one is chosen may write it down there.`,
        advice: SWITCH_OFF,
      }
    : {
        name,
        verdict: 'care',
        found: `Dialogs of the desktop write down each chosen file, by name and folder, in ${path}. It names ${countWords(listed.length, 'file')}, ${cases} of them cases.`,
        advice: `${SWITCH_OFF} Clear it too.`,
      }
}

const SWITCH_OFF =
  'Switch the history of files off in the settings of the desktop. Files that are dragged into the window are not written down.'
