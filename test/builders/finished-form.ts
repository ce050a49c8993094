import { judgeForm } from '../../renderer/airlock/release/judge-form'
import { writeForm } from '../../renderer/forms/write-form'
import { FORM_CONSTANTS } from '../../renderer/release/form-constants'
import { composeBriefing, type ComposeInput } from '../../shared/briefing/compose'
import type { BriefingDocument } from '../../shared/model/briefing-document'
import { schemeOf } from '../../shared/model/marking'
import { shownPicture } from './briefing-for-forms'
import { withheldTexts } from '../../shared/proof/dropped-words'
import type { FormName } from '../../shared/model/form-name'

const at = Date.UTC(2026, 4, 12, 9, 30) / 1000

/** What is done to a document on its way out. */
export interface FormSabotage {
  /** The document as the writer gets it. */
  readonly document?: (document: BriefingDocument) => BriefingDocument
  /** The finished file. */
  readonly file?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/** Why a briefing may not leave in a form: written, read and judged as the program does. */
export async function faultsOfForm(
  form: FormName,
  input: ComposeInput,
  { document: change, file }: FormSabotage = {},
) {
  const document = composeBriefing(input)
  const job = {
    form,
    document: change?.(document) ?? document,
    paper: 'a4',
    at,
    pictures: [shownPicture],
  } as const
  const bytes = await writeForm(job)
  return judgeForm({
    name: `briefing.${form}`,
    form,
    bytes: (await file?.(bytes)) ?? bytes,
    document: JSON.stringify(document),
    expected: JSON.stringify({
      briefing: input.briefing,
      scheme: schemeOf(input.case),
      audience: input.readership?.audience ?? null,
      at,
      constants: FORM_CONSTANTS,
      withheld: withheldTexts(input, document),
    }),
  })
}
