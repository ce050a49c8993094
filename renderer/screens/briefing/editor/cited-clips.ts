import { type Marking, schemeOf } from '../../../../shared/model/marking'
import type { MarkingScheme } from '../../../../shared/model/marking-scheme'

/** How a clip shows in the text. */
export interface ClipLabel {
  /** Source and place: "S1 ¶4". */
  readonly text: string
  /** The quotation and its grade, for the tip. */
  readonly title: string
  readonly marking: Marking
}

/** What the text shows of the case. */
interface CaseLabels {
  readonly labels: ReadonlyMap<string, ClipLabel>
  readonly pictures: ReadonlyMap<string, ClipLabel>
  readonly figures: ReadonlyMap<string, Marking>
  readonly scheme: MarkingScheme
}

/**
 * The labels of the case's clips and pictures, as the editor's plain DOM views need them: looked up by
 * id, with word when they change. Holds nothing the database does not.
 */
export class CitedClips {
  /** What the markings mean. */
  scheme = schemeOf({})
  private labels: ReadonlyMap<string, ClipLabel> = new Map()
  private pictures: ReadonlyMap<string, ClipLabel> = new Map()
  private figures: ReadonlyMap<string, Marking> = new Map()
  private readonly listeners = new Set<() => void>()

  /** The clip's label; undefined when the case does not hold the clip. */
  find(clipId: string): ClipLabel | undefined {
    return this.labels.get(clipId)
  }

  /** The label of a picture: "S4 harbour.png"; undefined when the case does not hold it. */
  picture(sourceId: string): ClipLabel | undefined {
    return this.pictures.get(sourceId)
  }

  /** What a figure must be marked as for what it shows; undefined for other lines. */
  figureMarking(lineId: string): Marking | undefined {
    return this.figures.get(lineId)
  }

  /** Takes over what the case says now and tells all views. */
  replace({ labels, pictures, figures, scheme }: CaseLabels): void {
    this.labels = labels
    this.pictures = pictures
    this.figures = figures
    this.scheme = scheme
    for (const listener of this.listeners) listener()
  }

  /** Calls back after each change; answers how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
