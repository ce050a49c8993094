import { failureOf } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'
import { Section } from '../../parts/pane'
import { Select } from '../../parts/select'
import { showToast } from '../../parts/toast'
import { useOpenCase } from '../../store/case-context'
import { setOrigin } from '../../store/writes/sources'
import { FIRST_HAND, originChoices } from './origin-choices'

interface OriginSectionProps {
  readonly source: Source
  readonly all: readonly Source[]
}

/** Whether the source speaks for itself or repeats another. */
export function OriginSection({ source, all }: OriginSectionProps) {
  const opened = useOpenCase()
  const repeated = all.filter(({ derivedFrom }) => derivedFrom === source.id)

  async function choose(id: string) {
    try {
      await setOrigin(opened, source, all.find((other) => other.id === id) ?? null)
    } catch (thrown) {
      showToast({ text: failureOf(thrown).message })
    }
  }
  return (
    <Section title="Origin" end={<kbd>O</kbd>}>
      <Select
        label="Origin"
        labelHidden
        choices={originChoices(source, all)}
        selected={source.derivedFrom ?? FIRST_HAND}
        onSelect={(id) => void choose(id)}
      />
      {repeated.length > 0 && (
        <p className="after soft">
          {repeated.map(({ number }) => `S${number}`).join(', ')}{' '}
          {repeated.length === 1 ? 'rests' : 'rest'} on this source: together they are one origin.
        </p>
      )}
    </Section>
  )
}
