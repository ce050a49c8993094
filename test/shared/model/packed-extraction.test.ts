import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type PackedExtraction,
  packExtraction,
  unpackExtraction,
} from '../../../shared/model/packed-extraction'
import { BlockKind, Extraction } from '../../../shared/model/source-text'
import { plainExtraction } from '../../builders/memory-main'
import { utf8 } from '../../../shared/text/bytes'
import { taken } from '../../../renderer/airlock/member'

const offset = fc.nat(2 ** 32 - 1)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc.option(value.map((one) => ({ [key]: one }) as Record<K, T>)).map((one) => one ?? {})
const block = fc
  .tuple(
    fc.record({ start: offset, end: offset, kind: fc.constantFrom(...BlockKind.options) }),
    optional('level', fc.integer({ min: 1, max: 6 })),
    optional('page', fc.integer({ min: 1, max: 9999 })),
  )
  .map(([one, level, page]) => ({ ...one, ...level, ...page }))
const box = fc.record({
  start: offset,
  end: offset,
  page: fc.integer({ min: 1, max: 9999 }),
  x: number,
  y: number,
  width: number,
  height: number,
})
const member = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
    bytes: fc.uint8Array({ maxLength: 20 }),
    crosses: fc.boolean(),
  })
  .map(({ name, bytes, crosses }) => ({
    ...taken(name, bytes, { captured: '2021-07-19T06:12:00Z' }),
    bytes: crosses ? bytes : null,
  }))
const extraction = fc
  .record({
    text: fc.string({ unit: 'binary' }),
    blocks: fc.array(block),
    boxes: fc.array(box),
    members: fc.option(fc.array(member), { nil: undefined }),
  })
  .map(({ text, blocks, boxes, members }): Extraction => {
    const read = plainExtraction('a.txt', utf8('Words'))
    return {
      ...read,
      title: text.slice(0, 10),
      text: { ...read.text, text, blocks, boxes },
      ...(members === undefined ? {} : { members }),
    }
  })

describe('an extraction that crosses processes', () => {
  it('arrives as it was, lone surrogates and members included', () => {
    fc.assert(
      fc.property(extraction, (read) => {
        const arrived = unpackExtraction(structuredClone(packExtraction(read)))
        expect(arrived).toEqual(Extraction.parse(read))
      }),
    )
  })

  const sound = packExtraction({
    ...plainExtraction('a.txt', utf8('Words')),
    members: [taken('b.txt', utf8('b'))],
  })
  const hostile: Readonly<Record<string, Partial<PackedExtraction>>> = {
    'a block of no kind': { blocks: Uint32Array.from([BlockKind.options.length, 0, 1, 0, 0]) },
    'a block of a level too deep': { blocks: Uint32Array.from([0, 0, 1, 7, 0]) },
    'half a block': { blocks: Uint32Array.from([0, 0, 1]) },
    'a box before the text': { boxes: Float64Array.from([-1, 1, 1, 0, 0, 1, 1]) },
    'a box on half a page': { boxes: Float64Array.from([0, 1, 0.5, 0, 0, 1, 1]) },
    'a box on no page': { boxes: Float64Array.from([0, 1, 0, 0, 0, 1, 1]) },
    'a box that is nowhere': { boxes: Float64Array.from([0, 1, 1, Number.NaN, 0, 1, 1]) },
    'a box without end': { boxes: Float64Array.from([0, 1, 1, 0, 0, 1, Number.POSITIVE_INFINITY]) },
    'half a box': { boxes: Float64Array.from([0, 1, 1, 0]) },
    'a member without bytes': { members: [] },
    'a member of another size': { members: [utf8('bb')] },
    'no JSON': { json: '{' },
    'JSON of something else': { json: '[]' },
    'a field that is not known': { json: sound.json.replace('{', '{"markup":"<b>",') },
  }
  it.each(Object.entries(hostile))('is turned down with %s', (_what, part) => {
    expect(() => unpackExtraction(sound)).not.toThrow()
    expect(() => unpackExtraction({ ...sound, ...part })).toThrow()
  })
})
