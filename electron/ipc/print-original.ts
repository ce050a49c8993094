import { createHash } from 'node:crypto'
import type { AirlockJob } from '../../shared/ipc/airlock-job'
import type { Input, Output } from '../../shared/ipc/contract'
import { refusal } from '../../shared/extract/refusal'
import { createAirlock } from '../windows/airlock'
import { exchange } from '../windows/airlock-exchange'
import { MOST_PAGES, printWindow } from '../windows/print-window'

/** Of one original, in characters: a page with all its pictures in it. */
const MOST_MARKUP = 128 << 20

/**
 * Prints originals that have no pages: an airlock takes everything out that runs or loads, a
 * window without scripts and network prints what is left, the airlock reads where its words stand.
 */
export function originalPrinter() {
  const airlock = createAirlock()
  let stop: (() => void) | null = null

  const print = async (job: AirlockJob, html: string): Promise<Uint8Array> => {
    const window = printWindow(html)
    const printing = exchange(window.printer, job)
    stop = () => printing.cancel()
    try {
      const pdf = await printing.answer
      if (pdf instanceof Uint8Array) return pdf
      throw refusal(job.name, 'It could not be printed.')
    } finally {
      stop = null
      window.end()
    }
  }

  const stopNow = () => {
    airlock.cancel()
    stop?.()
  }

  return {
    /**
     * One original at a time: the one before is given up.
     * @throws CasebookError `refused` with the reason; `cancelled` after `stop` and by the next
     */
    async print({ name, bytes }: Input<'airlock:print'>): Promise<Output<'airlock:print'>> {
      stopNow()
      const job = { kind: 'markup', name, bytes } as const
      const html: unknown = await airlock.run(job)
      if (typeof html !== 'string' || html.length > MOST_MARKUP) {
        throw refusal(name, 'It is too large to be shown.')
      }
      const pdf = await print(job, html)
      const sha256 = createHash('sha256').update(pdf).digest('hex')
      const placed: Output<'airlock:print'> = await airlock.run({ kind: 'words', name, bytes: pdf })
      return { ...placed, pdf, sha256, cut: placed.pages.length >= MOST_PAGES }
    },
    stop: stopNow,
    /** Stops, and no process is kept. */
    end() {
      stop?.()
      airlock.end()
    },
  }
}
