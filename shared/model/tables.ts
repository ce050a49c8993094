import './jitless'
import type { z } from 'zod'
import { Actor, Alias, Mention } from './actor'
import { Briefing } from './briefing'
import { Case } from './case'
import { Clip } from './clip'
import { Report } from './report'
import { Source } from './source'
import { SourceText } from './source-text'

/** The tables of a case: one record schema each. The journal names them, the projection holds them. */
export const recordSchemas = {
  cases: Case,
  sources: Source,
  texts: SourceText,
  clips: Clip,
  actors: Actor,
  aliases: Alias,
  mentions: Mention,
  briefings: Briefing,
  reports: Report,
} as const

export type TableName = keyof typeof recordSchemas

/** The record type of each table. */
export type Records = { [T in TableName]: z.infer<(typeof recordSchemas)[T]> }

export const tableNames = Object.keys(recordSchemas) as readonly TableName[]
