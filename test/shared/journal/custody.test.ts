import { describe, expect, it } from 'vitest'
import { composeCustody } from '../../../shared/journal/custody'
import { inGroupsOfFour } from '../../../shared/text/hash-words'
import { digest } from '../../builders/briefing'
import { custodyEntry, drawCustody } from '../../builders/custody'

describe('the custody of a source', () => {
  const [kept, removed] = composeCustody(drawCustody()).sources

  it('tells what it is, where it came from and who took it in', () => {
    expect(kept?.name).toBe('S1')
    expect(Object.fromEntries(kept?.facts ?? [])).toMatchObject({
      'SHA-256': inGroupsOfFour(digest('original 1')),
      Size: '0 bytes',
      Acquired: '20 Jul 2021, 09:00:00 UTC, imported from a file, by A. Tremblay',
      Marking: 'TLP:AMBER',
      Reliability: 'not rated',
    })
  })

  it('has a row for each place where the same bytes were met again', () => {
    const drawn = drawCustody()
    const [{ source }] = drawn.sources as [(typeof drawn.sources)[0]]
    const place = { sourceId: null, at: '2026-05-12T09:03:00.000Z', by: 'J. Okafor' }
    const alsoFound = [
      { ...place, fileName: 'b.eml › list.txt', how: 'from b.eml' },
      { ...place, fileName: 'copy.txt', how: 'imported from a file' },
    ]
    const sources = [{ source: { ...source, alsoFound }, removed: false }]
    const facts = composeCustody({ ...drawn, sources }).sources[0]?.facts ?? []
    expect(facts.filter(([name]) => name === 'Also found').map(([, value]) => value)).toEqual([
      '12 May 2026, 09:03:00 UTC, b.eml › list.txt, from b.eml, by J. Okafor',
      '12 May 2026, 09:03:00 UTC, copy.txt, imported from a file, by J. Okafor',
    ])
  })

  it('lists each entry that touched it or tells of it, in the order of their numbers', () => {
    expect(kept?.events.map(({ entry }) => entry)).toEqual([2, 4, 5])
    expect(kept?.events[0]).toEqual({
      entry: 2,
      at: '12 May 2026, 09:02:00',
      who: 'A. Tremblay',
      what: 'Import source S1: statement',
      fingerprint: inGroupsOfFour(digest('entry 2').slice(0, 16)),
    })
  })

  it('prints the digest of an exported file so that it can be compared', () => {
    expect(kept?.events.at(-1)?.what).toBe(
      `Export briefing.pdf, SHA-256 ${inGroupsOfFour(digest('pdf'))}`,
    )
  })

  it('goes on when the source was taken out of the case', () => {
    expect(removed?.events.map(({ entry }) => entry)).toEqual([3, 7])
    expect(Object.fromEntries(removed?.facts ?? []).State).toContain('taken out of the case')
    expect(Object.fromEntries(kept?.facts ?? []).State).toBeUndefined()
  })
})

describe('the annex as a whole', () => {
  const document = composeCustody(drawCustody())
  const facts = Object.fromEntries(document.facts)

  it('bears the highest marking of the case and its sources', () => {
    expect(document.marking.label).toBe('TLP:AMBER')
  })

  it('names the key by which a checkpoint was signed and puts its fingerprint into words', () => {
    expect(document.checkpoints).toHaveLength(1)
    expect(document.checkpoints[0]).toMatchObject({
      entry: 6,
      key: 'key words of the one who signed',
    })
    expect(document.checkpoints[0]?.words.split(' ')).toHaveLength(8)
  })

  it('keeps views to their source and lists what was done with the whole case', () => {
    expect(document.acts.map(({ entry }) => entry)).toEqual([5, 8])
  })

  it('says how far the journal is signed', () => {
    expect(facts.Signed).toBe('up to entry 6; 2 entries are not signed yet')
    const signed = drawCustody()
    const atEnd = { ...signed.journal, entry: 6 }
    expect(Object.fromEntries(composeCustody({ ...signed, journal: atEnd }).facts).Signed).toBe(
      'up to its last entry, 6',
    )
  })

  it('says where the history before a compaction is', () => {
    const command = 'Compact the case file: generation 1 ended with entry 40'
    const entries = [custodyEntry(1, command, { act: 'compact' })]
    const told = Object.fromEntries(composeCustody(drawCustody({ entries })).facts)
    expect(told['Before that']).toContain('generation 1 ended with entry 40')
    expect(facts['Before that']).toBeUndefined()
  })

  it('says what it does not show', () => {
    expect(document.shows.length).toBeGreaterThan(0)
    expect(document.doesNotShow.join(' ')).toContain('cut off its end')
  })

  it('says of a checkpoint whose key is not known that it is not', () => {
    const entries = [custodyEntry(9, 'Sign', { act: 'checkpoint' })]
    expect(composeCustody(drawCustody({ entries })).checkpoints[0]?.key).toBe('not known')
  })
})
