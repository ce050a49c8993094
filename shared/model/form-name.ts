import { z } from 'zod'
import './jitless'

/** The forms of a briefing besides the printed one, by the ending of their files. */
export const FormName = z.enum(['docx', 'html', 'md'])
export type FormName = z.infer<typeof FormName>

/** Every form in which a briefing can leave. */
export type ExportForm = 'pdf' | FormName

/** The forms as they are called. */
export const formWords: Readonly<Record<ExportForm, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  html: 'HTML file',
  md: 'Markdown file',
}
