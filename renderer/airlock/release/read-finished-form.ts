import type { FormName } from '../../../shared/model/form-name'
import type { FormReading } from '../../../shared/model/form-reading'
import { readFinishedDocx } from './read-finished-docx'
import { readFinishedHtml } from './read-finished-html'
import { readFinishedMarkdown } from './read-finished-markdown'

/**
 * Reads a finished document for those who judge whether it may leave.
 * @throws CasebookError `refused` for a file that is damaged or no such form
 */
export async function readFinishedForm(
  name: string,
  form: FormName,
  bytes: Uint8Array,
): Promise<FormReading> {
  if (form === 'docx') return readFinishedDocx(name, bytes)
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return form === 'html' ? readFinishedHtml(text) : readFinishedMarkdown(text)
}
