import type { TableName } from '../../../shared/model/tables'

/** What one record of each table is called. */
export const tableWords: Readonly<Record<TableName, string>> = {
  cases: 'case',
  sources: 'source',
  texts: 'text',
  clips: 'clip',
  actors: 'actor',
  aliases: 'name',
  mentions: 'tag',
  briefings: 'briefing',
  reports: 'airlock report',
}
