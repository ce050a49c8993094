import { useEffect, useRef, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import { type PrintRequest, setPages } from './printed'

export interface ShownPages {
  /** One object URL a page; those of the last setting that worked. */
  readonly pages: readonly string[]
  readonly setting: boolean
  /** Why the newest words could not be set; null when they could. */
  readonly error: string | null
}

/**
 * The pages of the newest request. One is set at a time; requests that arrive meanwhile are passed
 * over for the newest. The old pages stay in sight until the new ones are there.
 */
export function usePages(request: PrintRequest | null): ShownPages {
  const [shown, setShown] = useState<ShownPages>({ pages: [], setting: true, error: null })
  const press = useRef<PageSetter | null>(null)
  useEffect(() => {
    const setter = new PageSetter(setShown)
    press.current = setter
    return () => setter.end()
  }, [])
  useEffect(() => {
    if (request !== null) press.current?.want(request)
  }, [request])
  return shown
}

class PageSetter {
  private wanted: PrintRequest | null = null
  private running = false
  private ended = false
  private pictures: readonly { readonly svg: string; readonly url: string }[] = []

  constructor(private readonly show: (update: (shown: ShownPages) => ShownPages) => void) {}

  want(request: PrintRequest): void {
    this.wanted = request
    if (!this.running) void this.run()
  }

  end(): void {
    this.ended = true
    this.wanted = null
    for (const { url } of this.pictures) URL.revokeObjectURL(url)
  }

  private async run(): Promise<void> {
    this.running = true
    this.show((shown) => ({ ...shown, setting: true }))
    let error: string | null = null
    while (this.wanted !== null) {
      const request = this.wanted
      this.wanted = null
      try {
        const pages = await setPages(request)
        if (!this.ended) this.take(pages)
        error = null
      } catch (thrown) {
        error = failureOf(thrown).message
        // What is in sight was composed for others.
        if (request.readership !== null && !this.ended) this.take([])
      }
    }
    this.running = false
    const pages = this.pictures.map(({ url }) => url)
    if (!this.ended) this.show(() => ({ pages, setting: false, error }))
  }

  /** A page that came out the same keeps its picture: nothing flickers while the end is written. */
  private take(pages: readonly string[]): void {
    const before = this.pictures
    this.pictures = pages.map((svg, index) => {
      const known = before[index]
      if (known?.svg === svg) return known
      return { svg, url: URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) }
    })
    for (const old of before) if (!this.pictures.includes(old)) URL.revokeObjectURL(old.url)
  }
}
