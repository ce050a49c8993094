import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { Case } from '../../../../shared/model/case'
import { ask } from '../../../bridge/ask'
import { Button } from '../../../parts/button'
import { useCommands } from '../../../parts/commands/registry'
import { Callout, EmptyState } from '../../../parts/message'
import { Head } from '../../../parts/pane'
import { useOpenCase } from '../../../store/case-context'
import { addBriefing } from '../../../store/writes/briefings'
import { newBriefing } from './new-briefing'
import { type BriefingTemplate, briefingTemplates } from './templates'
import './begin.css'

/** A case without a briefing: what it may begin as, and the way to begin it. */
export function NoBriefing({ about }: { readonly about: Case }) {
  const opened = useOpenCase()
  const [chosen, setChosen] = useState<BriefingTemplate>(briefingTemplates[0])
  const [error, setError] = useState<string | null>(null)
  async function begin(template: BriefingTemplate): Promise<void> {
    try {
      const now = new Date().toISOString()
      const { scale } = await ask('settings:read')
      const by = { analyst: opened.analyst, scale }
      await addBriefing(opened, newBriefing(template, about, by, now))
    } catch (thrown) {
      setError(failureOf(thrown).message)
    }
  }
  const step = (by: -1 | 1) => setChosen(neighbour(chosen, by))
  useCommands([
    command('begin', `Begin: ${chosen.name}`, ['N'], 'begin a briefing', () => void begin(chosen)),
    command('next-template', 'Next kind of briefing', ['ArrowDown'], 'kind', () => step(1)),
    command('template-before', 'Kind of briefing before', ['ArrowUp'], 'kind', () => step(-1)),
  ])
  return (
    <div className="col">
      <Head title="Briefing" />
      <EmptyState
        title="No briefing yet"
        action={
          <>
            <TemplateList
              chosen={chosen}
              onChoose={setChosen}
              onBegin={(template) => void begin(template)}
            />
            <Button
              kind="primary"
              icon={<FilePlus2 aria-hidden="true" />}
              keys="N"
              onPress={() => void begin(chosen)}
            >
              Begin a briefing
            </Button>
          </>
        }
      >
        A briefing is written line by line, and each line names the passages it rests on. It begins
        with the headings of its kind; sections can be added, moved and left out at any time.
      </EmptyState>
      {error !== null && <Callout tone="err">{error}</Callout>}
    </div>
  )
}

interface TemplateListProps {
  readonly chosen: BriefingTemplate
  readonly onChoose: (template: BriefingTemplate) => void
  readonly onBegin: (template: BriefingTemplate) => void
}

const TemplateList = ({ chosen, onChoose, onBegin }: TemplateListProps) => (
  <ListBox
    className="menu br-templates"
    aria-label="Kind of briefing"
    selectionMode="single"
    selectionBehavior="replace"
    disallowEmptySelection
    items={briefingTemplates}
    selectedKeys={[chosen.id]}
    onSelectionChange={(keys) => onChoose(templateOf([...keys][0]))}
    onAction={(key) => onBegin(templateOf(key))}
  >
    {({ id, name, purpose, sections }) => (
      <ListBoxItem id={id} className="mi" textValue={name}>
        <b>{name}</b>
        <span>{purpose}</span>
        <span className="end">{sections.map(({ heading }) => heading).join(' · ')}</span>
      </ListBoxItem>
    )}
  </ListBox>
)

const templateOf = (id: unknown): BriefingTemplate =>
  briefingTemplates.find((template) => template.id === id) ?? briefingTemplates[0]

function neighbour(template: BriefingTemplate, by: -1 | 1): BriefingTemplate {
  const at = briefingTemplates.indexOf(template) + by
  return briefingTemplates[Math.min(Math.max(at, 0), briefingTemplates.length - 1)] ?? template
}

const command = (
  id: string,
  label: string,
  keys: readonly string[],
  strip: string,
  run: () => void,
) => ({ id: `briefing.${id}`, label, group: 'Briefing', keys, strip, run })
