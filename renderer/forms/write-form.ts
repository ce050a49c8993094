import { writeHtml } from '../../shared/briefing/forms/html'
import { writeMarkdown } from '../../shared/briefing/forms/markdown'
import type { FormJob } from './form-job'

/** The bytes of a document in one of its forms. */
export async function writeForm(job: FormJob): Promise<Uint8Array<ArrayBuffer>> {
  const text = (words: string) => new TextEncoder().encode(words)
  switch (job.form) {
    case 'md':
      return text(writeMarkdown(job.document))
    case 'html':
      return text(writeHtml(job.document))
    case 'docx': {
      // A megabyte of library that no other form needs.
      const { writeDocx } = await import('./write-docx')
      return writeDocx(job)
    }
  }
}
