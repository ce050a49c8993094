import { CasebookError } from '../../../shared/errors/casebook-error'
import { EXIT_DAMAGED } from '../../../shared/errors/exit-code'
import { type Verification, verifyCaseFile } from '../../store/verify'
import type { Command } from './command'

/** `verify`: one answer per finding; how much was checked is said on standard error. */
export const verifyCase: Command = async (context) => {
  const { caseFile } = context.job
  if (caseFile === null) throw new CasebookError('internal', 'The command verify has no case file.')
  const verification = await verifyCaseFile(caseFile)
  for (const finding of verification.findings) {
    await context.answer(`${finding.kind}: ${finding.object} ${finding.message}`, finding)
  }
  await context.progress(summary(verification))
  return verification.findings.length === 0 ? 0 : EXIT_DAMAGED
}

function summary({ checked, findings }: Verification): string {
  const { frames, entries, originals, anchors, bytes } = checked
  const found = findings.length === 0 ? 'nothing wrong' : `${findings.length} wrong`
  return `checked ${bytes} bytes: ${frames} frames, ${entries} journal entries, ${originals} originals, ${anchors} anchors; ${found}`
}
