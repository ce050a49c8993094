import type { Clip } from '../../../shared/model/clip'
import { gradeWords, type Reliability } from '../../../shared/model/grading'
import type { Id } from '../../../shared/model/id'
import { locatorOf } from '../../../shared/model/locator'
import { currentReliability } from '../../../shared/model/source'
import type { BriefingMaterial } from '../../store/reads/briefings'
import type { ClipLabel } from './editor/cited-clips'

/** A clip as lists and chips show it. */
export interface ClipRow {
  readonly clip: Clip
  /** "S1 ¶4". */
  readonly label: string
  readonly publisher: string
  readonly reliability: Reliability | null
  /** "reliability B, usually reliable; credibility 3, possibly true". */
  readonly gradeWords: string
  /** Everything a clip is found by, in lower case. */
  readonly sought: string
}

/** All clips of the case as rows, by source and place. */
export function clipRows({ clips, sources }: BriefingMaterial): readonly ClipRow[] {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return clips
    .flatMap((clip) => {
      const source = byId.get(clip.sourceId)
      return source === undefined ? [] : [{ clip, source }]
    })
    .sort((a, b) => a.source.number - b.source.number || a.clip.anchor.start - b.clip.anchor.start)
    .map(({ clip, source }): ClipRow => {
      const reliability = currentReliability(source)
      const label = `S${source.number} ${locatorOf(clip.anchor)}`
      const publisher = source.publisher || source.title
      const grade = `${reliability ?? ''}${clip.credibility ?? ''}`
      const said = [
        `c${clip.number}`,
        label,
        publisher,
        source.title,
        grade,
        clip.code,
        clip.anchor.exact,
        clip.note,
      ]
      return {
        clip,
        label,
        publisher,
        reliability,
        gradeWords: gradeWords(reliability, clip.credibility),
        sought: said.join(' ').toLocaleLowerCase('en'),
      }
    })
}

/** The rows that hold every one of the words typed. */
export function rowsWith(rows: readonly ClipRow[], typed: string): readonly ClipRow[] {
  const words = typed.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  return words.length === 0
    ? rows
    : rows.filter(({ sought }) => words.every((word) => sought.includes(word)))
}

/** What the citation chips show, by clip. */
export const clipLabels = (rows: readonly ClipRow[]): ReadonlyMap<Id, ClipLabel> =>
  new Map(
    rows.map(({ clip, label, publisher, gradeWords }) => [
      clip.id,
      {
        text: label,
        title: `${publisher}: “${clip.anchor.exact}” (${gradeWords})`,
        marking: clip.marking,
      },
    ]),
  )

/** The labels of the sources that are pictures, by id: "S4 harbour". */
export const pictureLabels = ({
  sources,
}: Pick<BriefingMaterial, 'sources'>): ReadonlyMap<Id, ClipLabel> =>
  new Map(
    sources
      .filter(({ mediaType }) => mediaType.startsWith('image/'))
      .map(({ id, number, title, fileName, marking }) => [
        id,
        { text: `S${number} ${title || fileName}`, title: fileName, marking },
      ]),
  )
