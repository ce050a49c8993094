import { CasebookError } from '../../shared/errors/casebook-error'
import { refusal } from '../../shared/extract/refusal'
import type { MembersJob } from '../../shared/ipc/airlock-job'
import type { Member } from '../../shared/model/source-text'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import { membersOf } from './read-file'

/** The file whose members are being taken out: it stays open, so that each is unpacked once. */
let held: OpenCarrier | null = null

/**
 * Members from a place on, as many whole ones as fit into a part; of a larger one the part behind
 * `offset`.
 * @throws CasebookError `refused` when there is none at that place; `not-found` when the job has no
 *   bytes and another file, or none, is open
 */
export async function takeMembers(job: MembersJob): Promise<Uint8Array[]> {
  const { name, at, offset } = job
  const carrier = opened(job)
  const first = await carrier.member(at)
  if (first === null) throw refusal(name, 'It holds fewer files than were counted in it.')
  if (first.length > FILE_PART_BYTES) return [first.slice(offset, offset + FILE_PART_BYTES)]
  const members = [first]
  let room = FILE_PART_BYTES - first.length
  for (let next = at + 1; ; next += 1) {
    const bytes = await carrier.member(next)
    if (bytes === null || bytes.length > room) return members
    room -= bytes.length
    members.push(bytes)
  }
}

function opened({ name, sha256, bytes, charset }: MembersJob): OpenCarrier {
  if (bytes !== null) {
    held = new OpenCarrier(sha256, () => membersOf(name, bytes, charset))
  }
  if (held?.sha256 === sha256) return held
  throw new CasebookError('not-found', `${name}: its bytes are needed to unpack it.`)
}

class OpenCarrier {
  private members: AsyncIterator<Member>
  /** Members taken out so far. */
  private count = 0
  /** The last of them. */
  private last: Uint8Array | null = null

  constructor(
    readonly sha256: string,
    private readonly open: () => AsyncIterator<Member>,
  ) {
    this.members = open()
  }

  /** The bytes of a member, `null` behind the last. One before the last that was asked for is looked for anew. */
  async member(at: number): Promise<Uint8Array | null> {
    if (at < this.count - 1) {
      this.members = this.open()
      this.count = 0
    }
    while (this.count <= at) {
      const { done, value } = await this.members.next()
      if (done) return null
      this.last = (value as Member).bytes
      this.count += 1
    }
    return this.last
  }
}
