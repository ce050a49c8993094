import '../../../../renderer/airlock/trusted-types'
import { parseAlone } from '../../bare-parsers'
import { readWhole } from '../../own-readers'
import { timeReading } from '../../time-reading'

/*
 * Reads files where the program reads them: in a page of its browser, under the policy of the
 * airlock. Whoever opened the page asks it.
 */
async function read(who: 'own' | 'alone', paths: readonly string[]): Promise<number> {
  const files = await Promise.all(
    paths.map(async (path, number) => {
      const response = await globalThis.fetch(`/file/${number}`)
      return { path, bytes: new Uint8Array(await response.arrayBuffer()) }
    }),
  )
  return timeReading(files, who === 'own' ? readWhole : parseAlone)
}

Object.assign(globalThis, { read })
