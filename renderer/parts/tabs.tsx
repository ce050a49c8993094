import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly {
    readonly id: Id
    readonly title: string
    readonly count?: number
    readonly content: ReactNode
  }[]
  readonly selected?: Id
  readonly onSelect?: (id: Id) => void
}

/** Several views of one object; only the chosen one is in the page. */
export const Tabs = <Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) => (
  <AriaTabs
    className="tabbed"
    {...(selected !== undefined && { selectedKey: selected })}
    onSelectionChange={(key) => onSelect?.(key as Id)}
  >
    <TabList className="tabs" aria-label={label}>
      {tabs.map(({ id, title, count }) => (
        <Tab key={id} id={id} className="tab">
          {title}
          {count !== undefined && <span className="n">{count}</span>}
        </Tab>
      ))}
    </TabList>
    {tabs.map(({ id, content }) => (
      <TabPanel key={id} id={id} className="tab-panel">
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
)
