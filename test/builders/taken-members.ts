import type { TakenMember } from '../../renderer/airlock/member'
import type { Extraction } from '../../shared/model/source-text'

/** The members of a file, all of which came with its answer. */
export const takenMembers = ({ members = [] }: Pick<Extraction, 'members'>): TakenMember[] =>
  members.map((member) => {
    const { bytes } = member
    if (bytes === null) throw new Error(`The bytes of ${member.name} did not come with the answer.`)
    return { ...member, bytes }
  })
