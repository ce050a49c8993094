import { FileText } from 'lucide-react'
import { EntityMark, entityWord } from '../../parts/entity-mark'
import { usePlace } from '../../place/place'
import { useActors } from '../../store/reads/actors'
import { useClips } from '../../store/reads/clips'
import { useSources } from '../../store/reads/sources'
import type { PaletteEntry } from './palette-entries'

/** Characters of a passage shown in the palette. */
const QUOTED = 160

/** What the palette finds in the case by name: sources, actors, clips. */
export function useCaseEntries(): readonly PaletteEntry[] {
  const go = usePlace((state) => state.go)
  const sources = useSources() ?? []
  const actors = useActors() ?? []
  const clips = useClips() ?? []
  const numbers = new Map(sources.map(({ id, number }) => [id, number]))
  return [
    ...sources.map(({ id, number, title, publisher }) => ({
      id,
      group: 'Sources',
      label: `S${number}`,
      text: title,
      where: publisher,
      sign: <FileText aria-hidden="true" />,
      run: () => go({ section: 'reader', sourceId: id, clipId: null }),
    })),
    ...actors.map(({ id, name, kind }) => ({
      id,
      group: 'Actors',
      text: name,
      where: entityWord(kind),
      sign: <EntityMark kind={kind} />,
      run: () => go({ section: 'actors', actorId: id }),
    })),
    ...clips.map(({ id, number, sourceId, anchor }) => ({
      id,
      group: 'Clips',
      label: `c${number}`,
      text: `“${anchor.exact.slice(0, QUOTED)}”`,
      where: `S${numbers.get(sourceId) ?? '?'} ¶${anchor.paragraph}`,
      run: () => go({ section: 'reader', sourceId, clipId: id }),
    })),
  ]
}
