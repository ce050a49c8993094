import { availableParallelism } from 'node:os'
import { refuseBySize } from '../../shared/extract/refusal'
import { type FileInParts, fileInParts } from '../files/file-parts'
import type { FileRefs } from '../files/file-refs'
import { type Airlock, createAirlock } from '../windows/airlock'
import { HandedParts } from './handed-parts'
import type { Handlers } from './handlers'

type ReadingChannel = 'airlock:extract' | 'airlock:part' | 'airlock:cancel' | 'airlock:rest'

/** The airlocks that read files to import: a second one where there is a core for it. */
export function readingAirlocks(refs: FileRefs): {
  handlers: Handlers<ReadingChannel>
  end: () => void
} {
  const first = createAirlock()
  const lanes = availableParallelism() > 1 ? [first, createAirlock()] : [first]
  const handed = new HandedParts()
  const each = (work: (airlock: Airlock) => void) => () => lanes.forEach(work)
  const handlers: Handlers<ReadingChannel> = {
    'airlock:extract': async ({ name, lane, bytes, file, parts, ...how }) => {
      const airlock = lanes[lane] ?? first
      const inParts = (content: FileInParts) => {
        refuseBySize(name, content.size)
        return airlock.run({ kind: 'extract', name, bytes: null, ...how }, content)
      }
      if (file !== undefined) return inParts(await fileInParts(refs.pathOf(file.ref), file.sha256))
      if (parts !== undefined) {
        try {
          return await inParts(handed.open(parts.key, parts.size))
        } finally {
          handed.close(parts.key)
        }
      }
      const whole = bytes ?? new Uint8Array()
      refuseBySize(name, whole.length)
      return airlock.run({ kind: 'extract', name, bytes: whole, ...how })
    },
    'airlock:part': ({ key, bytes }) => handed.put(key, bytes),
    'airlock:cancel': each((airlock) => airlock.cancel()),
    'airlock:rest': each((airlock) => airlock.rest()),
  }
  return { handlers, end: each((airlock) => airlock.end()) }
}
