import { Plus, Search } from 'lucide-react'
import type { Ref } from 'react'
import { IconButton } from '../../parts/button'
import { EntityMark } from '../../parts/entity-mark'
import { Keys } from '../../parts/keys'
import { ListRow } from '../../parts/list-row'
import { Head } from '../../parts/pane'
import { TextField } from '../../parts/text-field'
import { usePlace } from '../../place/place'
import type { ActorGroup } from './actor-groups'

interface ActorListProps {
  readonly groups: readonly ActorGroup[]
  readonly total: number
  /** Places that name each actor. */
  readonly counts: ReadonlyMap<string, number>
  readonly chosenId: string | null
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly filterRef: Ref<HTMLInputElement>
  readonly onNew: () => void
}

/** All actors by kind, narrowed by a name or a claimant's name. */
export function ActorList(props: ActorListProps) {
  const { groups, counts, chosenId } = props
  const choose = usePlace((state) => state.choose)
  return (
    <>
      <Head title="Actors" meta={props.total}>
        <IconButton
          label="New actor"
          keys="Shift+N"
          icon={<Plus aria-hidden="true" />}
          onPress={props.onNew}
        />
      </Head>
      <div className="sub">
        <TextField
          label="Filter"
          labelHidden
          placeholder="Name or alias"
          value={props.typed}
          onChange={props.onType}
          inputRef={props.filterRef}
          icon={<Search aria-hidden="true" />}
          end={<Keys of="/" />}
        />
      </div>
      <div className="scroll grow">
        {groups.map(({ kind, heading, actors }) => (
          <section key={kind} aria-label={heading}>
            <div className="li-h">
              {heading} <span className="end">{actors.length}</span>
            </div>
            {actors.map(({ id, name }) => (
              <ListRow
                key={id}
                selected={id === chosenId}
                end={counts.get(id) ?? 0}
                onPress={() => choose({ actorId: id })}
              >
                <EntityMark kind={kind} />
                <span className="ell">{name}</span>
              </ListRow>
            ))}
          </section>
        ))}
      </div>
    </>
  )
}
