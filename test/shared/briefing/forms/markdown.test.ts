import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { composeBriefing } from '../../../../shared/briefing/compose'
import { writeMarkdown } from '../../../../shared/briefing/forms/markdown'
import {
  escaped,
  escapedParagraph,
  inlineMarkdown,
} from '../../../../shared/briefing/forms/markdown-words'
import { briefingForForms } from '../../../builders/briefing-for-forms'

const written = () => writeMarkdown(composeBriefing(briefingForForms()))

test('every line stands behind its number and its marking, between two markings of the whole', () => {
  const [text = ''] = written().split('\n\n## Summary of sources')
  expect(text).toMatchInlineSnapshot(`
    "**TLP:AMBER**

    Briefing AB 2026-014, Assessment Unit, 12 May 2026

    # Who compromised the Exchange servers in 2021

    Findings, reports and charges kept apart

    Prepared by: A. Tremblay

    Reviewed by: J. Okafor

    Information up to: 31 July 2021

    Marking: TLP:AMBER, recipients, their organisation and clients who need to know

    ## Bottom line

    > **1** **AMBER** It is **likely** (55–80 %) that the pilots knew. \\[1, ¶4; 2, p. 2\\]

    **2** **Confidence: low**. Two reports of one origin.

    ## Key judgements

    **3** **KJ 1** **GREEN** It is **very unlikely** (5–20 %) that *all* of them did. \\[2, p. 2\\]

    ## 1 What \\<b\\>is\\</b\\> \\& is not known

    **4** **CLEAR** See https\\://example.org/a\\_b\\* and \\[x\\](y).[^1] \\[1, ¶4\\]

    - **5** **CLEAR** - not an item

    - **6** **CLEAR** 丁晓阳 signed. \\[1, ¶4\\]

    1. **7** **CLEAR** First

    2. **8** **CLEAR** Second

    > **9** **CLEAR** שלום לכולם \\[1, ¶4\\]

    ### Figures

    **10** **Table 1.** **GREEN** Ships by year. \\[2, p. 2\\]

    | Year | Ships \\| boats |
    | --- | --- |
    | 2020 | 14 |
    | 2021 |  |

    | Date | Information |
    | --- | --- |
    | 4 May 2021 | \\[1\\] Harbour Office, statement |
    | June 2021 | \\[2\\] Pilots’ Guild, statement |
    | 19 July 2021 | \\[3\\] A paper, map |

    **11** **Figure 1.** **GREEN** What was said when.

    Picture: source \\[3\\], A paper, map, 19 July 2021.

    **12** **Figure 2.** **GREEN** The harbour. \\[2, p. 2\\]"
  `)
  expect(written().endsWith('\n\n**TLP:AMBER**\n')).toBe(true)
})

test('footnotes stand at the end', () => {
  expect(written()).toContain('\n\n[^1]: A note, \\_not\\_ more.\n\n')
})

const plain = new MarkdownIt({ html: true, linkify: true })

test.each([
  ['what looks like markup', '*a* _b_ `c` [d](e) <b>f</b> ![g](h) ~~i~~ | j # k &amp; \\'],
  ['addresses', 'https://example.org www.example.org a@example.org mailto:b'],
  ['a beginning of a list', '- item'],
  ['a beginning of a numbered list', '12. item'],
  ['an underline', '=== and ---'],
])('%s stays text', (_, words) => {
  const [open, inline, close] = plain.parse(escapedParagraph(words), {})
  expect([open?.type, close?.type]).toEqual(['paragraph_open', 'paragraph_close'])
  const shown = inline?.children?.map(({ type, content }) =>
    type.startsWith('text') ? content : type,
  )
  expect(shown?.join('')).toBe(words)
})

test.each([
  ['a word', ['a ', 'very likely', ' b'], 'a **very likely** b'],
  ['spaces at its ends', ['a', ' likely ', 'b'], 'a **likely** b'],
  ['signs at its ends, where it would not hold', ['a', '(x)', 'b'], 'a(x)b'],
  ['nothing', ['a', ' ', 'b'], 'a b'],
])('emphasis of %s', (_, [before = '', strong = '', after = ''], expected) => {
  const text = (words: string, look: 'plain' | 'strong') =>
    ({ kind: 'text', text: words, look }) as const
  expect(
    inlineMarkdown([text(before, 'plain'), text(strong, 'strong'), text(after, 'plain')]),
  ).toBe(expected)
})

test('neighbours of one look are one stretch', () => {
  const strong = (words: string) => ({ kind: 'text', text: words, look: 'strong' }) as const
  expect(inlineMarkdown([strong('a'), strong('b')])).toBe('**ab**')
  expect(escaped('a')).toBe('a')
})
