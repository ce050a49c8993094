import { CaseAtWork } from '../../electron/files/case-file/case-at-work'
import { nodeDisk } from '../../electron/files/disk/node-disk'
import { drawAppend } from './sealed-file'

/*
 * A program of its own: opens a case file, appends an entry, closes it, so many times, and tries
 * again while another program has the file. Prints how often it had to.
 */

const [path = '', times = '0'] = process.argv.slice(2)
const work = new CaseAtWork(nodeDisk, async () => {})
let waited = 0

async function appendOne(): Promise<void> {
  const held = await work.open(path)
  const { end } = await held.frames(null)
  await held.append((await drawAppend(end, [['entry', 100]])).bytes)
  await work.close()
}

for (let done = 0; done < Number(times); ) {
  try {
    await appendOne()
    done += 1
  } catch (error) {
    if ((error as { kind?: string }).kind !== 'busy') throw error
    waited += 1
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
console.log(waited)
