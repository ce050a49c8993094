import { describe, expect, it } from 'vitest'
import { namedPlaces, taggedPlace, untagged } from '../../../../renderer/screens/reader/tag-scope'
import { sourceText } from '../../../shared/clip/source-text'

const text = sourceText(['The foreign minister said APT40, that is APT40, took part.'])
const whole = { start: 0, end: text.text.length }
const words = (span: { start: number; end: number }) => text.text.slice(span.start, span.end)

describe('what a tag names', () => {
  it('is every place of the actor’s names in the passage', () => {
    expect(namedPlaces(text.text, whole, ['APT40', 'Leviathan']).map(words)).toEqual([
      'APT40',
      'APT40',
    ])
  })

  it('is the passage itself where no name of the actor stands', () => {
    const passage = { start: 4, end: 20 }
    expect(namedPlaces(text.text, passage, ['Foreign minister, Canada']).map(words)).toEqual([
      'foreign minister',
    ])
  })

  it('is not tagged twice', () => {
    const places = namedPlaces(text.text, whole, ['APT40'])
    const mention = {
      id: 'm',
      actorId: 'a',
      ...taggedPlace(text, places[0] ?? whole, []),
    }
    expect(untagged(places, [mention], 'a')).toEqual([places[1]])
    expect(untagged(places, [mention], 'another')).toEqual(places)
  })

  it('belongs to the shortest clip around it', () => {
    const clip = (id: string, start: number, end: number) => ({
      id,
      number: 1,
      tint: 'attr' as const,
      start,
      end,
    })
    const place = { start: 26, end: 31 }
    const clips = [clip('long', 0, 50), clip('short', 20, 32), clip('beside', 40, 50)]
    expect(taggedPlace(text, place, clips)).toEqual({
      sourceId: text.sourceId,
      clipId: 'short',
      start: 26,
      end: 31,
      matched: 'APT40',
    })
    expect(taggedPlace(text, place, [])).toMatchObject({ clipId: null })
  })
})
