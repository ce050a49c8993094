import { CasebookError } from '../../../shared/errors/casebook-error'
import { exitCodeOfFinding } from '../../../shared/proof/check-exit-code'
import type { EvidenceFinding } from '../../../shared/proof/check-evidence'
import type { EvidenceManifest } from '../../../shared/proof/manifest'
import { fingerprintWords } from '../../../shared/journal/fingerprint-words'
import { fromHex, toHex } from '../../../shared/text/bytes'
import { countWords } from '../../../shared/text/size-words'
import { ask } from '../../bridge/ask'
import { fromOfferedFile } from '../../intake/import-item'
import { checkAgainstCase, checkDocument } from '../../release/check-finished'
import { checkJournal } from '../../release/check-journal'
import { sha256 } from '../../vault/keys/sha256'
import { type Command, type CommandContext, withCase } from './command'

/**
 * `check`: says whether a finished PDF is as it was signed, and by which key; with --case also
 * whether what it cites is still there. One answer per finding; the gravest decides the exit code.
 */
export const checkBriefing: Command = async (context) => {
  const [offered] = context.job.files
  if (offered === undefined) throw new CasebookError('internal', 'The command check has no file.')
  const bytes = await fromOfferedFile(offered).bytes()
  const reading = await ask('airlock:finished', { name: offered.name, bytes })
  const { manifest, findings } = await checkDocument(reading, bytes)
  await tell(context, findings)
  const told = [...findings]
  if (manifest !== null && !told.some(({ kind }) => kind === 'signature')) {
    await context.progress(await signedWords(manifest))
    for (const line of lintWords(manifest)) await context.progress(line)
    if (context.job.caseFile !== null) {
      await withCase(context, 'reads', async (opened) => {
        refuseOtherCase(manifest, toHex(opened.vault.fileId))
        const journal = await checkJournal(opened, manifest)
        const held = [...journal.findings, ...(await checkAgainstCase(opened, manifest))]
        await tell(context, held)
        for (const note of journal.notes) await context.progress(note)
        told.push(...held)
        return 0
      })
    }
    await context.progress(summary(manifest, told, context.job.caseFile !== null))
  }
  return exitCodeOfFinding(told.map(({ kind }) => kind))
}

async function tell(context: CommandContext, findings: readonly EvidenceFinding[]): Promise<void> {
  for (const finding of findings) await context.answer(finding.message, finding)
}

/** The key in eight words, as its owner keeps them. */
async function signedWords({ analyst, document }: EvidenceManifest): Promise<string> {
  const words = fingerprintWords(await sha256(fromHex(analyst.publicKey)))
  return `signed by ${analyst.name} on ${document.made} with the key: ${words.join(' ')}`
}

/** What the rules of the briefing said when it was signed. */
function lintWords({ lint, sentences }: EvidenceManifest): string[] {
  if (lint === undefined) return []
  const numbers = new Map(sentences.map(({ id, number }) => [id, number]))
  const open = lint.findings.filter(({ dismissed }) => dismissed === null)
  const answered = lint.findings.flatMap(({ line, rule, dismissed }) =>
    dismissed === null
      ? []
      : `line ${numbers.get(line)}, ${rule}: dismissed by ${dismissed.by} on ${dismissed.at}${dismissed.reason === null ? '' : `: ${dismissed.reason}`}`,
  )
  const asked = countWords(lint.rules.length, 'rule')
  return [
    `signed with ${countWords(open.length, 'finding')} by ${asked}, ${answered.length} dismissed`,
    ...answered,
  ]
}

function summary(
  { sentences, sources }: EvidenceManifest,
  findings: readonly EvidenceFinding[],
  withCaseFile: boolean,
): string {
  const citations = sentences.reduce((sum, sentence) => sum + sentence.citations.length, 0)
  const looked = withCaseFile
    ? `${countWords(sentences.length, 'sentence')}, ${countWords(citations, 'citation')} and ${countWords(sources.length, 'original')}`
    : countWords(sentences.length, 'sentence')
  const found = findings.length === 0 ? 'unchanged since it was signed' : `${findings.length} wrong`
  return `checked ${looked}: ${found}`
}

function refuseOtherCase({ journal }: EvidenceManifest, fileId: string): void {
  if (journal.file === fileId) return
  throw new CasebookError(
    'refused',
    'The PDF was not checked against the case: it was made from another case file. Name the case it was made from.',
  )
}
