import type { Section } from '../../place/place'

export const sectionNames: Readonly<Record<Section, string>> = {
  sources: 'Sources',
  reader: 'Reader',
  actors: 'Actors',
  briefing: 'Briefing',
  history: 'History',
}
