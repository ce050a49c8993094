import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { composeBriefing } from '../../../../shared/briefing/compose'
import { writeHtml } from '../../../../shared/briefing/forms/html'
import { HTML_POLICY, HTML_STYLE } from '../../../../shared/briefing/forms/html-style'
import { briefingForForms } from '../../../builders/briefing-for-forms'

const written = () => writeHtml(composeBriefing(briefingForForms()))

test('the policy names the digest of the style, and lets nothing else in', () => {
  const digest = createHash('sha256').update(HTML_STYLE).digest('base64')
  expect(HTML_POLICY).toContain(`style-src 'sha256-${digest}'`)
  expect(HTML_POLICY).toMatch(/^default-src 'none';/)
  expect(written()).toContain(`content="${HTML_POLICY}"`)
})

test('text is text', () => {
  expect(written()).toContain('What &#60;b&#62;is&#60;/b&#62; &#38; is not known</h2>')
  expect(written()).not.toMatch(/<script|javascript:|https?:\/\/(?!example)|style=/)
})

test('citations lead to their sources and back', () => {
  const page = written()
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter((link) => !ids.includes(link))).toEqual([])
  expect(links).toContain('source-2')
  expect(links).toContain('cite-1')
})

test('items that follow one another are one list, numbered from where they stand', () => {
  const page = written()
  expect(page.match(/<ul>\n<li id="line-\d+" class="line bullet">/g)).toHaveLength(1)
  expect(page).toMatch(/<ol>\n<li [^>]+ value="1">.*<\/li>\n<li [^>]+ value="2">.*<\/li>\n<\/ol>/)
})

test('a table has a head, a line in Hebrew its own direction', () => {
  expect(written()).toContain('<th scope="col">Year</th><th scope="col">Ships | boats</th>')
  expect(written()).toMatch(/<blockquote><p id="line-\d+" class="line quotation" dir="rtl">/)
})
