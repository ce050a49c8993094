import type { PrintedRun, PrintedText } from '../../../shared/model/printed-original'
import { withPdf } from '../pdf/document'
import { pageRuns } from '../pdf/runs'

/**
 * The words of a printed document, each stretch with its place.
 * @throws CasebookError `refused` when the PDF is damaged
 */
export const printedText = (name: string, bytes: Uint8Array): Promise<PrintedText> =>
  withPdf(name, bytes, async (pdf) => {
    const pages: PrintedText['pages'] = []
    const runs: PrintedRun[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { width, height, runs: found } = await pageRuns(page, () => {})
      pages.push({ number, width, height })
      for (const { text, box } of found) runs.push({ text, page: number, ...box })
      page.cleanup()
    }
    return { pages, runs }
  })
