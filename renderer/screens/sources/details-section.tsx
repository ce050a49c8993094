import { useState } from 'react'
import { markingChoices } from '../../../shared/model/marking-choices'
import type { Source } from '../../../shared/model/source'
import { type DateForm, dateWords, readDate } from '../../../shared/text/date-words'
import { useDateForm } from '../../parts/date-form'
import { MarkingField } from '../../parts/marking-field'
import { Section } from '../../parts/pane'
import { TextArea, TextField } from '../../parts/text-field'
import { tryIt } from '../../parts/toast'
import { useOpenCase } from '../../store/case-context'
import { useScheme } from '../../store/reads/case'
import { useReport } from '../../store/reads/reports'
import { editSource, markSource, type SourceDetails } from '../../store/writes/sources'
import { createdHelp, foundHelp } from './report/found-words'

/** What the analyst says of a source. Each field is saved when it is left. */
export function DetailsSection({ source }: { readonly source: Source }) {
  const opened = useOpenCase()
  const save = (details: SourceDetails) => tryIt(editSource(opened, source, details))
  const report = useReport(source.id)
  const scheme = useScheme()
  const form = useDateForm()
  // A field is only described to a screen reader by what stands under it from the first.
  if (report === undefined) return null
  const found = report?.found ?? []
  const authors = source.authors.join('; ')
  return (
    <>
      <Section title="Details" end="saved as you leave a field">
        <div className="fields">
          <Line
            label="Title"
            saved={source.title}
            check={(text) => (text === '' ? 'A source has a title.' : undefined)}
            help={foundHelp(found, 'title', source.title)}
            onSave={(title) => save({ title })}
          />
          <Line
            label="Publisher"
            saved={source.publisher}
            help={foundHelp(found, 'publisher', source.publisher)}
            onSave={(publisher) => save({ publisher })}
          />
          <Line
            label="Authors"
            saved={authors}
            placeholder="separated by ;"
            help={foundHelp(found, 'authors', authors)}
            onSave={(text) =>
              save({
                authors: text
                  .split(';')
                  .map((name) => name.trim())
                  .filter(Boolean),
              })
            }
          />
          <DateLine
            label="Published"
            form={form}
            saved={source.published}
            help={foundHelp(found, 'published', source.published, form) ?? createdHelp(found, form)}
            onSave={(published) => save({ published })}
          />
          <DateLine
            label="Modified"
            form={form}
            saved={source.modified ?? null}
            help={foundHelp(found, 'modified', source.modified ?? null, form)}
            onSave={(modified) => save({ modified })}
          />
          <DateLine
            label="Information"
            form={form}
            saved={source.informationDate}
            onSave={(informationDate) => save({ informationDate })}
          />
          <MarkingField
            label="Marking"
            beside
            choices={markingChoices(scheme, source.marking)}
            onSelect={(marking) => tryIt(markSource(opened, source, marking))}
          />
        </div>
      </Section>
      <Section title="Descriptor" end="printed in the source list">
        <Line
          label="Descriptor"
          long
          saved={source.descriptor}
          placeholder="Who speaks, from what position, with what access and what limits"
          onSave={(descriptor) => save({ descriptor })}
        />
      </Section>
    </>
  )
}

interface LineProps {
  readonly label: string
  readonly saved: string
  /** A sentence on what is wrong with the text, if anything. */
  readonly check?: (text: string) => string | undefined
  readonly onSave: (text: string) => void
  readonly placeholder?: string
  /** What the file says, and where. */
  readonly help?: string | undefined
  /** Several lines under a heading that already names them. */
  readonly long?: boolean
}

function Line({ label, saved, check, onSave, placeholder = '', help, long = false }: LineProps) {
  const [text, setText] = useState(saved)
  const [before, setBefore] = useState(saved)
  // What was saved meanwhile, here or by an undo, replaces what stands in the field.
  if (before !== saved) {
    setBefore(saved)
    setText(saved)
  }
  const error = check?.(text.trim())
  const common = {
    label,
    value: text,
    onChange: setText,
    placeholder,
    error,
    ...(help === undefined ? {} : { help }),
    onCommit: () => {
      if (error === undefined && text.trim() !== saved) onSave(text.trim())
    },
  }
  return long ? <TextArea {...common} labelHidden rows={4} /> : <TextField {...common} beside />
}

interface DateLineProps {
  readonly label: string
  readonly help?: string | undefined
  readonly saved: string | null
  readonly form: DateForm
  readonly onSave: (date: string | null) => void
}

const DateLine = ({ label, saved, form, help, onSave }: DateLineProps) => (
  <Line
    label={label}
    help={help}
    saved={saved === null ? '' : dateWords(saved, form)}
    placeholder="not known"
    check={(text) => readDate(text).error}
    onSave={(text) => {
      const read = readDate(text)
      if (read.error === undefined && read.date !== saved) onSave(read.date)
    }}
  />
)
