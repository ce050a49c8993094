import { availableParallelism } from 'node:os'
import { refuseBySize } from '../../shared/extract/refusal'
import { type FileInParts, fileInParts } from '../files/file-parts'
import type { FileRefs } from '../files/file-refs'
import { type Airlock, createAirlock } from '../windows/airlock'
import { HandedParts } from './handed-parts'
import type { Handlers } from './handlers'
import type { AirlockJob, MembersJob } from '../../shared/ipc/airlock-job'
import type { Input } from '../../shared/ipc/contract'

type ReadingChannel = `airlock:${'extract' | 'members' | 'part' | 'cancel' | 'rest'}`

type ExtractJob = Extract<AirlockJob, { kind: 'extract' }>

/** A job about a file, without its bytes. */
type FileJob = Omit<ExtractJob, 'bytes'> | Omit<MembersJob, 'bytes'>

/** How the bytes of a file come, if they do. */
type Content = Pick<Input<'airlock:members'>, 'bytes' | 'file' | 'parts'>

/**
 * The airlocks that read files to import: a second one where there is a core for it. What stands
 * within a large file is taken out of it by one of its own, so that the others read meanwhile.
 */
export function readingAirlocks(refs: FileRefs): {
  handlers: Handlers<ReadingChannel>
  end: () => void
} {
  const first = createAirlock()
  const lanes = availableParallelism() > 1 ? [first, createAirlock()] : [first]
  const unpacking = createAirlock()
  const handed = new HandedParts()
  const each = (work: (airlock: Airlock) => void) => () => [...lanes, unpacking].forEach(work)
  /** Gives an airlock a job with the file that it is about. */
  const run = async (airlock: Airlock, job: FileJob, { bytes, file, parts }: Content) => {
    const inParts = (content: FileInParts) => {
      refuseBySize(job.name, content.size)
      return airlock.run({ ...job, bytes: null }, content)
    }
    if (file !== undefined) return inParts(await fileInParts(refs.pathOf(file.ref), file.sha256))
    if (parts !== undefined) {
      try {
        return await inParts(handed.open(parts.key, parts.size))
      } finally {
        handed.close(parts.key)
      }
    }
    if (bytes !== undefined) refuseBySize(job.name, bytes.length)
    return airlock.run({ ...job, bytes: bytes ?? null })
  }
  const handlers: Handlers<ReadingChannel> = {
    'airlock:extract': ({ name, lane, charset, whole, ...content }) =>
      run(lanes[lane] ?? first, { kind: 'extract', name, charset, whole }, content),
    'airlock:members': ({ name, sha256, charset, at, offset, ...content }) =>
      run(unpacking, { kind: 'members', name, sha256, charset, at, offset }, content),
    'airlock:part': ({ key, bytes }) => handed.put(key, bytes),
    'airlock:cancel': each((airlock) => airlock.cancel()),
    'airlock:rest': each((airlock) => airlock.rest()),
  }
  return { handlers, end: each((airlock) => airlock.end()) }
}
