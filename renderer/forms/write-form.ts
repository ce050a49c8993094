import { type HtmlPictures, writeHtml } from '../../shared/briefing/forms/html'
import { writeMarkdown } from '../../shared/briefing/forms/markdown'
import type { FormJob, FormPicture } from './form-job'

/** The bytes of a document in one of its forms. */
export async function writeForm(job: FormJob): Promise<Uint8Array<ArrayBuffer>> {
  const text = (words: string) => new TextEncoder().encode(words)
  switch (job.form) {
    case 'md':
      return text(writeMarkdown(job.document))
    case 'html':
      return text(writeHtml(job.document, addressed(job.pictures)))
    case 'docx': {
      // A megabyte of library that no other form needs.
      const { writeDocx } = await import('./write-docx')
      return writeDocx(job)
    }
  }
}

const addressed = (pictures: readonly FormPicture[]): HtmlPictures =>
  new Map(
    pictures.map(({ sourceId, width, height, png }) => [
      sourceId,
      { address: `data:image/png;base64,${inBase64(png)}`, width, height },
    ]),
  )

/** Bytes that one call takes as arguments without running out of stack. */
const STEP = 0x8000

/** The bytes in base64 (RFC 4648). */
function inBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += STEP)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + STEP)))
  return btoa(parts.join(''))
}
