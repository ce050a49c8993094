import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { anchorPassage } from '../../../shared/clip/anchor'
import { fromCodePoints, toCodePoints } from '../../../shared/clip/code-points'
import { resolveAnchor } from '../../../shared/clip/resolve'
import { SHA256, sourceText } from './source-text'

const folder = new URL('../../../../shared/data/11-anchoring/', import.meta.url)

interface Place {
  readonly start: number
  readonly end: number
}
interface Case {
  readonly id: string
  readonly doc: string
  readonly kind: string
  readonly selector: Place & {
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
  }
  /** `null` when the document is unchanged. */
  readonly mutated_text: string | null
  readonly expected: Place | null
}

if (!existsSync(folder)) {
  it.skip('published anchoring cases: ../shared/data/11-anchoring is not there')
} else {
  const { docs, cases } = JSON.parse(
    gunzipSync(readFileSync(new URL('reanchor.json.gz', folder))).toString(),
  ) as { docs: { id: string; text: string }[]; cases: Case[] }
  const textOf = new Map(docs.map(({ id, text }) => [id, sourceText(text.split('\n'))]))

  describe('36 published cases of changed documents', () => {
    it('are all there', () => expect(cases).toHaveLength(36))

    it.each(cases)('$id ($kind)', ({ doc, selector, mutated_text, expected }) => {
      const text = textOf.get(doc) as ReturnType<typeof sourceText>
      const anchor = anchorPassage(text, SHA256, selector.start, selector.end)
      const changed = sourceText((mutated_text ?? text.text).split('\n'), 2)
      const found = resolveAnchor(anchor, changed, SHA256)
      if (found.state === 'orphan') {
        // A loss is honest only where the words no longer stand there once.
        const occurrences = changed.text.split(anchor.exact).length - 1
        expect(occurrences).not.toBe(1)
      } else {
        expect(expected).not.toBeNull()
        expect(found.start).toBeGreaterThanOrEqual((expected as Place).start)
        expect(found.end).toBeLessThanOrEqual((expected as Place).end)
        expect(changed.text.slice(found.start, found.end)).toBe(anchor.exact)
      }
    })
  })

  describe('examples of the W3C Web Annotation Data Model', () => {
    it.each(['anno16', 'anno17', 'anno31', 'anno32'])('%s', (name) => {
      const url = new URL(`w3c-annotation-examples/${name}.json`, folder)
      const selectors = selectorsIn(JSON.parse(readFileSync(url, 'utf8')))
      expect(selectors.length).toBeGreaterThan(0)
      for (const selector of selectors) {
        if (selector.exact === undefined) expectPositionInCodePoints(selector)
        else expectQuoteKept(selector.exact, selector.prefix ?? '', selector.suffix ?? '')
      }
    })
  })
}

interface Selector {
  readonly type?: string
  readonly '@type'?: string
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly start?: number
  readonly end?: number
}

function expectQuoteKept(exact: string, prefix: string, suffix: string) {
  const text = sourceText([prefix + exact + suffix])
  const anchor = anchorPassage(text, SHA256, prefix.length, prefix.length + exact.length)
  expect(anchor).toMatchObject({ exact, prefix, suffix })
}

function expectPositionInCodePoints({ start = 0, end = 0 }: Selector) {
  const text = '𠮷'.repeat(end)
  expect(fromCodePoints(text, start)).toBe(2 * start)
  expect(toCodePoints(text, 2 * end)).toBe(end)
}

/** Every selector of an example, in the vocabulary of the Recommendation or of its drafts. */
function selectorsIn(value: unknown): Selector[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, '@type': draftType } = value as Selector
  const isText = /Text(Quote|Position)Selector/.test(String(type ?? draftType))
  return [...(isText ? [value as Selector] : []), ...Object.values(value).flatMap(selectorsIn)]
}
