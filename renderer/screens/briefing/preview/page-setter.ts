import { placesInOrder } from '../../../../shared/briefing/page-places'
import type { PlacedPages } from '../../../../shared/briefing/spliced-pages'
import { failureOf } from '../../../../shared/errors/casebook-error'
import { unchangedBlocks } from './first-change'
import { type PrintRequest, setChange, setPages } from './printed'

export interface ShownPages extends PlacedPages {
  readonly setting: boolean
  /** Why the newest words could not be set; null when they could. */
  readonly error: string | null
}

export const noPages: ShownPages = {
  pages: [],
  places: placesInOrder([], []),
  setting: true,
  error: null,
}

/** Milliseconds the keys rest before all pages are set anew. */
const REST = 400

/** All pages as they were last set, and what from. */
interface Whole extends PlacedPages {
  readonly request: PrintRequest
}

/**
 * Sets the pages of the newest request. All of them take seconds where there are a hundred; so while
 * the analyst writes, the pages around the change are set beside them, and all when the keys rest.
 * What was asked for meanwhile is passed over for the newest.
 */
export class PageSetter {
  private wanted: PrintRequest | null = null
  private whole: Whole | null = null
  private settingWhole = false
  private settingChange = false
  private ended = false
  private rest: ReturnType<typeof setTimeout> | undefined
  private shown = noPages

  constructor(private readonly onShow: (shown: ShownPages) => void) {}

  want(request: PrintRequest): void {
    this.wanted = request
    this.pursue()
  }

  end(): void {
    this.ended = true
    clearTimeout(this.rest)
  }

  /** Takes the quickest way to the pages wanted. */
  private pursue(): void {
    clearTimeout(this.rest)
    const { wanted, whole } = this
    if (wanted === null || whole === null || unchangedBlocks(whole.request, wanted) === null) {
      void this.setWhole()
      return
    }
    if (!isAsWritten(whole, wanted)) this.rest = setTimeout(() => void this.setWhole(), REST)
    void this.setChange()
  }

  private async setWhole(): Promise<void> {
    const request = this.wanted
    if (this.settingWhole || this.ended || request === null) return
    this.settingWhole = true
    this.show({ setting: true })
    let error: string | null = null
    try {
      this.whole = { request, ...(await setPages(request)) }
    } catch (thrown) {
      error = failureOf(thrown).message
    }
    this.settingWhole = false
    if (this.wanted !== request) this.pursue()
    else if (error === null) this.show({ ...this.whole, setting: false, error })
    // What is in sight was composed for others.
    else if (request.readership !== null) this.show({ ...noPages, setting: false, error })
    else this.show({ setting: false, error })
  }

  private async setChange(): Promise<void> {
    if (this.settingChange) return
    this.settingChange = true
    let [tried, before]: [PrintRequest | null, Whole | null] = [null, null]
    while (!this.ended && (tried !== this.wanted || before !== this.whole)) {
      ;[tried, before] = [this.wanted, this.whole]
      if (tried === null || before === null) break
      const unchanged = unchangedBlocks(before.request, tried)
      if (unchanged === null) break
      // A part that cannot be set is passed over: the whole tells why.
      const pages = isAsWritten(before, tried)
        ? before
        : await setChange(tried, before, unchanged).catch(() => null)
      if (pages !== null && before === this.whole) this.show(pages)
    }
    this.settingChange = false
  }

  private show(news: Partial<ShownPages>): void {
    if (this.ended) return
    const { pages, places, setting, error } = { ...this.shown, ...news }
    this.shown = { pages, places, setting, error }
    this.onShow(this.shown)
  }
}

/** Whether the words are again those that all pages were set from. */
const isAsWritten = ({ request }: Whole, wanted: PrintRequest): boolean =>
  unchangedBlocks(request, wanted)?.length ===
  Math.max(request.briefing.blocks.length, wanted.briefing.blocks.length)
