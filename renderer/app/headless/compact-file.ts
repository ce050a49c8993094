import { compactCase } from '../../store/generations/compact-case'
import { type Command, withCase } from './command'
import { progressLines } from './progress-lines'

/** `compact`: the case as it stands in a new generation of its file. */
export const compactFile: Command = (context) =>
  withCase(context, 'changes', async (opened) => {
    const before = opened.file.bytes
    const { file, kept, generation, records, originals } = await compactCase(
      opened,
      progressLines(context, 'compacting'),
    )
    await context.progress(
      `The history up to here stays in ${kept.name}.casebook, in the same folder and under the same passphrase.`,
    )
    await context.answer(
      `compacted ${file.name}.casebook: generation ${generation}, ${records} records, ${originals} originals, ${before} bytes before, ${file.bytes} after`,
      {
        case: file.name,
        folder: file.folder,
        generation,
        records,
        originals,
        bytesBefore: before,
        bytes: file.bytes,
        kept: `${kept.name}.casebook`,
      },
    )
    return 0
  })
