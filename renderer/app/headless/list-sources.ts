import { currentReliability, type Source } from '../../../shared/model/source'
import { type Command, withCase } from './command'

/** `sources`: one answer per source, by number. */
export const listSources: Command = (context) =>
  withCase(context, 'reads', async ({ database }) => {
    const sources = (await database.sources.toArray()).sort((a, b) => a.number - b.number)
    for (const source of sources) await context.answer(readable(source), described(source))
    return 0
  })

const readable = (source: Source): string =>
  [
    `S${source.number}`.padEnd(4),
    currentReliability(source) ?? '-',
    (source.published ?? '-').padEnd(10),
    (source.language ?? '-').padEnd(5),
    source.publisher === '' ? source.title : `${source.publisher}: ${source.title}`,
    `(${source.fileName})`,
  ].join('  ')

const described = (source: Source) => ({
  source: `S${source.number}`,
  sourceId: source.id,
  file: source.fileName,
  mediaType: source.mediaType,
  bytes: source.bytes,
  sha256: source.sha256,
  title: source.title,
  publisher: source.publisher,
  published: source.published,
  modified: source.modified ?? null,
  language: source.language,
  url: source.url,
  acquired: source.acquired,
  derivedFrom: source.derivedFrom,
  firstHand: source.firstHand === true,
  marking: source.marking,
  reliability: currentReliability(source),
})
