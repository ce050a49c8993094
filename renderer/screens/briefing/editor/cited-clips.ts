import { type Marking, schemeOf } from '../../../../shared/model/marking'

/** How a clip shows in the text. */
export interface ClipLabel {
  /** Source and place: "S1 ¶4". */
  readonly text: string
  /** The quotation and its grade, for the tip. */
  readonly title: string
  readonly marking: Marking
}

/**
 * The labels of the case's clips and pictures, as the editor's plain DOM views need them: looked up by id, with
 * word when they change. Holds nothing the database does not.
 */
export class CitedClips {
  /** What the markings mean. */
  scheme = schemeOf({})
  private labels: ReadonlyMap<string, ClipLabel> = new Map()
  private pictures: ReadonlyMap<string, ClipLabel> = new Map()
  private readonly listeners = new Set<() => void>()

  /** The clip's label; undefined when the case does not hold the clip. */
  find(clipId: string): ClipLabel | undefined {
    return this.labels.get(clipId)
  }

  /** The label of a picture: "S4 harbour.png"; undefined when the case does not hold it. */
  picture(sourceId: string): ClipLabel | undefined {
    return this.pictures.get(sourceId)
  }

  /** Takes over new labels, and what their markings mean, and tells all views. */
  replace(
    labels: ReadonlyMap<string, ClipLabel>,
    pictures: ReadonlyMap<string, ClipLabel>,
    scheme = this.scheme,
  ): void {
    this.scheme = scheme
    this.labels = labels
    this.pictures = pictures
    for (const listener of this.listeners) listener()
  }

  /** Calls back after each change; answers how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
