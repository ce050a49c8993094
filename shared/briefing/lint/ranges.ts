import { plainTerms } from './degrees'
import type { Hit } from './finding'
import { isTerm } from './read-line'
import type { Rule } from './rule'
import { scaleOf, stepOf } from './scales'

const writtenRange = /^\s*\(\s*(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?\s*(?:%|per\s?cent)\s*\)/

export const rangeDiffers: Rule = {
  name: 'range-differs',
  severity: 'error',
  title: 'Range of another term',
  why: 'A term stands for one range; another beside it makes both worthless.',
  source: 'ICD 203, D.6.e.(2)',
  check: (read, context) =>
    plainTerms(read, context).flatMap((mark): Hit[] => {
      const step = stepOf(mark.form, scaleOf(mark.form, context.scale))
      const written = writtenRange.exec(read.text.slice(mark.end))
      if (written === null || step === null || isTerm(read, mark)) return []
      const { low, high, range } = step
      const [from, to] = [Number(written[1]), Number(written[2] ?? written[1])]
      if (from >= low && to <= high) return []
      const span = { start: mark.start, end: mark.end + written[0].length }
      const message = `“${mark.words}” stands for ${range}, not for ${written[0].trim().slice(1, -1)}.`
      return [{ span, message }]
    }),
}

export const rangeMissing: Rule = {
  name: 'range-missing',
  severity: 'note',
  title: 'Term without its range',
  why: 'With its range beside it a term means the same to every reader.',
  source: 'ICD 203, D.6.e.(2)',
  check: (read, context) =>
    read.line.type !== 'judgement'
      ? []
      : plainTerms(read, context).flatMap((mark): Hit[] => {
          const { form } = mark
          const { scale } = context
          const isWritten = isTerm(read, mark) || writtenRange.test(read.text.slice(mark.end))
          const step = form.scales.includes(scale) ? stepOf(form, scale) : null
          if (isWritten || step === null) return []
          const { term, range } = step
          const message = `“${mark.words}” stands without its range, ${range}.`
          if (term !== mark.words) return [{ span: mark, message }]
          const fix = {
            kind: 'likelihood',
            span: mark,
            term,
            scale,
            label: 'Add the range',
          } as const
          return [{ span: mark, message, fix }]
        }),
}
