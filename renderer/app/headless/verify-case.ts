import { countWords } from '../../../shared/text/size-words'
import { EXIT_DAMAGED } from '../../../shared/errors/exit-code'
import { type Verification, verifyCaseFile } from '../../store/verify/verify'
import { caseFileOf, type Command, secretOf } from './command'

/** `verify`: one answer per finding; how much was checked is said on standard error. */
export const verifyCase: Command = async (context) => {
  const verification = await verifyCaseFile(caseFileOf(context), secretOf(context))
  for (const finding of verification.findings) {
    await context.answer(`${finding.kind}: ${finding.object} ${finding.message}`, finding)
  }
  for (const note of verification.notes) await context.progress(note)
  for (const { words, analysts, checkpoints } of verification.signers) {
    const count = countWords(checkpoints, 'checkpoint')
    await context.progress(`signed by ${analysts.join(', ')} (${words}): ${count}`)
  }
  await context.progress(summary(verification))
  return verification.findings.length === 0 ? 0 : EXIT_DAMAGED
}

function summary({ checked, findings }: Verification): string {
  const { frames, entries, checkpoints, originals, anchors, bytes } = checked
  const looked = [
    countWords(frames, 'frame'),
    countWords(entries, 'journal entry', 'journal entries'),
    countWords(checkpoints, 'checkpoint'),
    countWords(originals, 'original'),
    countWords(anchors, 'anchor'),
  ]
  const found = findings.length === 0 ? 'nothing wrong' : `${findings.length} wrong`
  return `checked ${countWords(bytes, 'byte')}: ${looked.join(', ')}; ${found}`
}
