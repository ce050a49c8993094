import { X } from 'lucide-react'
import { locatorOf } from '../../../shared/model/locator'
import type { Actor, Alias } from '../../../shared/model/actor'
import type { Clip } from '../../../shared/model/clip'
import { gradeWords } from '../../../shared/model/grading'
import { currentReliability, type Source } from '../../../shared/model/source'
import { IconButton } from '../../parts/button'
import { Citation } from '../../parts/citation'
import { Grade } from '../../parts/grade'
import { usePlace } from '../../place/place'
import { useOpenCase } from '../../store/case-context'
import { useClipsWithIds } from '../../store/reads/clips'
import { deleteAlias } from './actor-actions'
import { tryIt } from '../../parts/toast'
import { relationWords } from './relation-words'

interface AliasTableProps {
  /** Whose card it is: its own name stands first. `null` leaves that row out. */
  readonly actor: Actor | null
  readonly aliases: readonly Alias[]
  readonly sources: readonly Source[]
}

/** Names with their claimants. Each row is a claim: who uses the name, how, and where that stands. */
export function AliasTable({ actor, aliases, sources }: AliasTableProps) {
  const opened = useOpenCase()
  const clips = useClipsWithIds(aliases.flatMap(({ clipId }) => clipId ?? []))
  return (
    <div className="card act-names">
      <table className="tbl" aria-label="Names, and who uses them">
        <colgroup>
          <col style={{ width: 170 }} />
          <col />
          <col style={{ width: 130 }} />
          <col style={{ width: 100 }} />
          <col style={{ width: 56 }} />
          <col style={{ width: 34 }} />
        </colgroup>
        <thead>
          <tr>
            <th>Name</th>
            <th>Used by</th>
            <th>Relation, as claimed</th>
            <th>Stated in</th>
            <th>Grade</th>
            <th>
              <span className="vh">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {actor !== null && (
            <tr>
              <td className="strong">{actor.name}</td>
              <td className="muted">name of this card</td>
              <td />
              <td />
              <td />
              <td />
            </tr>
          )}
          {aliases.map((alias) => (
            <tr key={alias.id}>
              <td className="act-alias">{alias.name}</td>
              <td className="soft">{alias.claimant}</td>
              <td>{relationWords[alias.relation]}</td>
              <Stated
                clip={alias.clipId === null ? null : clips.get(alias.clipId)}
                sources={sources}
              />
              <td>
                <IconButton
                  label={`Remove ${alias.name} (${alias.claimant})`}
                  size="sm"
                  icon={<X aria-hidden="true" />}
                  onPress={() => tryIt(deleteAlias(opened, alias))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The passage in which a claim stands, and its grade; nothing while it is fetched. */
function Stated({
  clip,
  sources,
}: {
  readonly clip: Clip | null | undefined
  readonly sources: readonly Source[]
}) {
  const go = usePlace((state) => state.go)
  const source = sources.find(({ id }) => id === clip?.sourceId)
  if (clip === undefined || clip === null || source === undefined) {
    return (
      <>
        <td>{clip !== undefined && <span className="cite miss">no passage</span>}</td>
        <td />
      </>
    )
  }
  const reliability = currentReliability(source)
  return (
    <>
      <td>
        <Citation
          label={`S${source.number} ${locatorOf(clip.anchor)}`}
          onPress={() => go({ section: 'reader', sourceId: source.id, clipId: clip.id })}
        />
      </td>
      <td>
        <Grade
          reliability={reliability}
          credibility={clip.credibility}
          words={gradeWords(reliability, clip.credibility)}
        />
      </td>
    </>
  )
}
