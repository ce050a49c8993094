import { useState } from 'react'
import { type Briefing, Briefing as BriefingSchema } from '../../../shared/model/briefing'
import { DEFAULT_SCALE, likelihoodScales, ScaleName } from '../../../shared/model/likelihood'
import { PartialDate } from '../../../shared/model/moment'
import { Select } from '../../parts/select'
import { TextArea, TextField } from '../../parts/text-field'
import type { BriefingDraft } from './briefing-draft'

type TextName = 'reference' | 'title' | 'subtitle' | 'unit' | 'preparedBy' | 'reviewedBy'

const fields: readonly {
  readonly name: TextName
  readonly label: string
  readonly help?: string
}[] = [
  {
    name: 'reference',
    label: 'Reference',
    help: 'As your office numbers its products, for example AB 2026-014.',
  },
  { name: 'title', label: 'Title', help: 'Printed as the case’s title when left empty.' },
  { name: 'subtitle', label: 'Subtitle' },
  { name: 'unit', label: 'Unit' },
  { name: 'preparedBy', label: 'Prepared by' },
  { name: 'reviewedBy', label: 'Reviewed by' },
]

const standards = [
  { id: 'ua-1', text: 'PDF/UA-1, for readers of all abilities' },
  { id: 'a-3a', text: 'PDF/A-3a, for archives' },
] as const

const scales = ScaleName.options.map((id) => {
  const { title, bands } = likelihoodScales[id]
  return { id, text: title, detail: `${bands[0]?.term} to ${bands.at(-1)?.term}` }
})

/** What stands at the head of the first page, and the summary of sources. */
export function TitleBlock({ draft }: { readonly draft: BriefingDraft }) {
  const [given, setGiven] = useState<Briefing>(draft.current)
  const [date, setDate] = useState(given.informationUpTo ?? '')
  function change(next: Partial<Briefing>): void {
    setGiven({ ...given, ...next })
    draft.change(next)
  }
  function changeDate(typed: string): void {
    setDate(typed)
    const known = PartialDate.safeParse(typed)
    if (typed === '' || known.success) change({ informationUpTo: typed === '' ? null : typed })
  }
  const dateIsWrong = date !== '' && !PartialDate.safeParse(date).success
  return (
    <div className="br-title scroll grow">
      <h2>Title block</h2>
      {fields.map(({ name, label, help }) => (
        <TextField
          key={name}
          label={label}
          {...(help !== undefined && { help })}
          value={given[name]}
          onChange={(words) => change({ [name]: words.slice(0, longest(name)) })}
        />
      ))}
      <TextField
        label="Information up to"
        placeholder="2021-07-31"
        value={date}
        onChange={changeDate}
        error={
          dateIsWrong
            ? 'Not kept: write a year, a month or a day as 2021, 2021-07 or 2021-07-31.'
            : undefined
        }
      />
      <Select
        label="Scale of likelihood"
        choices={scales}
        selected={given.scale ?? DEFAULT_SCALE}
        onSelect={(scale) => change({ scale })}
      />
      <Select
        label="Standard of the PDF"
        choices={standards}
        selected={given.standard ?? 'ua-1'}
        onSelect={(standard) => change({ standard })}
      />
      <TextArea
        label="Summary of sources"
        help="Left empty, the summary made from the case’s own data is printed."
        rows={5}
        value={given.sourceSummary}
        onChange={(words) => change({ sourceSummary: words.slice(0, 10_000) })}
      />
    </div>
  )
}

const longest = (name: TextName): number => BriefingSchema.shape[name].maxLength ?? 300
