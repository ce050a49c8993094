import { describe, expect, test } from 'vitest'
import { readSchemeFile } from '../../../shared/model/marking-scheme-file'
import { nationalStyleFile } from '../../builders/marking-schemes'

const changed = (given: object) =>
  JSON.stringify({ ...(JSON.parse(nationalStyleFile) as object), ...given })

test('the example is read', () => {
  const { id, levels, caveats } = readSchemeFile(nationalStyleFile)
  expect([id, levels.length, caveats.length]).toEqual(['national-style', 5, 3])
})

describe('a file is refused, and it is said why', () => {
  test.each([
    ['no JSON', '{', /the file is not JSON\. Nothing was changed\.$/],
    ['another file', '{"levels": []}', /does not say that it is a casebook marking scheme/],
    ['a list', '[]', /does not say that it is/],
    ['a version to come', changed({ version: 2 }), /it is of version 2, and version 1 is known/],
    ['a member too many', changed({ owner: 'us' }), /owner/],
    ['a level that lacks its colour', changed({ levels: [{}] }), /levels\.0\..*, and \d more/],
    ['a contradiction', changed({ usual: 'MIDDLE' }), /usual level “MIDDLE” is not one/],
    [
      'a meaning that it does not have',
      changed({ equivalents: { 'TLP:RED': 'SECRET//SECRET' } }),
      /“TLP:RED” is to be read as “SECRET\/\/SECRET”, which is not one of its markings/,
    ],
  ])('%s', (_, text, message) => expect(() => readSchemeFile(text)).toThrow(message))
})
