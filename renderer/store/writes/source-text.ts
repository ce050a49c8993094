import { CasebookError } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'
import type { SourceText } from '../../../shared/model/source-text'
import type { OpenCase } from '../case-at-work'
import { sourceTextOf } from '../reads/texts'
import { commitUndoably, type Undo } from './undoable'

/**
 * Adds to the text of a source.
 * @param extend the longer text. `isAnchored` says that clips or tags hang on the offsets of what
 *   stands there, which must then keep them
 * @param words what was added, as in "the words of 3 pages"
 * @throws CasebookError `refused` when the text changed what it may not; else as `commit`
 */
export const extendText = (
  opened: OpenCase,
  source: Source,
  words: string,
  extend: (text: SourceText, isAnchored: boolean) => SourceText,
): Promise<Undo> =>
  commitUndoably(opened, async () => {
    const { clips, mentions } = opened.database
    const [text, ...counts] = await Promise.all([
      sourceTextOf(opened.database, source.id),
      clips.where('sourceId').equals(source.id).count(),
      mentions.where('sourceId').equals(source.id).count(),
    ])
    const command = `Add to the text of S${source.number} ${words}`
    if (text === null) {
      throw new CasebookError(
        'not-found',
        `Not done: ${command}. The source was removed meanwhile.`,
      )
    }
    const isAnchored = counts.some((count) => count > 0)
    const after = extend(text, isAnchored)
    if (isAnchored && !after.text.startsWith(text.text)) {
      throw new CasebookError('refused', `Not done: ${command}. Clips hang on what stands there.`)
    }
    return { command, changes: [{ table: 'texts', id: text.id, before: text, after }] }
  })
