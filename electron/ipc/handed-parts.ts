import { CasebookError } from '../../shared/errors/casebook-error'
import { FILE_PART_BYTES } from '../../shared/text/file-limit'
import type { FileInParts } from '../files/file-parts'

interface Part {
  readonly bytes: Uint8Array
  readonly taken: () => void
  readonly turnedDown: (reason: CasebookError) => void
}

/** A file whose parts the window sends one by one. */
interface Passage {
  readonly size: number
  part: Part | null
  /** Whoever waits for the next part. */
  wanted: ((part: Part) => void) | null
}

/**
 * Parts on their way from the window to an airlock. Main holds one at a time: the window sends the
 * next when this one was taken.
 */
export class HandedParts {
  private readonly passages = new Map<number, Passage>()

  /** Opens the way for a file that the window calls by this key. */
  open(key: number, size: number): FileInParts {
    const passage: Passage = { size, part: null, wanted: null }
    this.passages.set(key, passage)
    return { size, parts: partsOf(passage) }
  }

  /** Fulfilled when the part was taken. @throws CasebookError `cancelled` when nobody wants it */
  put(key: number, bytes: Uint8Array): Promise<void> {
    return new Promise((taken, turnedDown) => {
      const passage = this.passages.get(key)
      if (passage === undefined || passage.part !== null || bytes.length > FILE_PART_BYTES) {
        return turnedDown(unwanted())
      }
      const part = { bytes, taken, turnedDown }
      if (passage.wanted === null) passage.part = part
      else passage.wanted(part)
      passage.wanted = null
    })
  }

  /** The file was read, or is not to be: what still comes of it is turned down. */
  close(key: number): void {
    this.passages.get(key)?.part?.turnedDown(unwanted())
    this.passages.delete(key)
  }
}

async function* partsOf(passage: Passage): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < passage.size; ) {
    const part =
      passage.part ??
      (await new Promise<Part>((resolve) => {
        passage.wanted = resolve
      }))
    passage.part = null
    at += part.bytes.length
    if (part.bytes.length === 0 || at > passage.size) {
      part.turnedDown(unwanted())
      throw new CasebookError('internal', 'The parts of a file were not as announced.')
    }
    // Answered first, so that the next one is on its way while this one is taken in.
    part.taken()
    yield part.bytes
  }
}

const unwanted = () => new CasebookError('cancelled', 'The file is not read any more.')
