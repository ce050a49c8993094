import { expect, test } from 'vitest'
import { MarkingScheme } from '../../../shared/model/marking-scheme'
import { tlp } from '../../../shared/model/tlp'
import { nationalStyle } from '../../builders/marking-schemes'

test('the built-in scheme is one as any other', () => {
  expect(MarkingScheme.parse(tlp)).toEqual(tlp)
  expect(tlp.levels.map(({ label }) => label)).toEqual([
    'TLP:CLEAR',
    'TLP:GREEN',
    'TLP:AMBER',
    'TLP:AMBER+STRICT',
    'TLP:RED',
  ])
})

const [oc, neo, rel] = nationalStyle.caveats
const [u] = nationalStyle.levels

test.each([
  [
    'a label twice',
    { levels: [...nationalStyle.levels, u] },
    /label “UNCLASSIFIED” is there twice/,
  ],
  [
    'a caveat with the portion of a level',
    { caveats: [{ ...oc, portion: 'S' }] },
    /portion “S” is there twice/,
  ],
  ['a usual level that it does not have', { usual: 'MIDDLE' }, /usual level “MIDDLE” is not one/],
  [
    'a caveat from a level that it does not have',
    { caveats: [{ ...oc, from: 'MIDDLE' }] },
    /begins at “MIDDLE”, which is not one/,
  ],
  [
    'an exclusion of what it does not have',
    { caveats: [neo] },
    /excludes “REL PARTNERS”, which is not one/,
  ],
  [
    'restrictions that exclude each other',
    { caveats: [{ ...oc, notWith: [neo?.label] }, neo, rel] },
    /both restrict and so cannot exclude each other/,
  ],
  [
    'a banner too long for its place',
    { place: 'right' },
    /has \d+ characters; at the place “right” 24/,
  ],
  [
    'two slashes in a word',
    { levels: [{ ...u, label: 'A//B' }], usual: 'A//B' },
    /cannot hold \/\//,
  ],
  ['a colour that nothing has', { levels: [{ ...u, colour: 'pink' }] }, /colour/],
  ['no levels', { levels: [] }, /levels/],
])('%s is no scheme', (_, given, message) => {
  const result = MarkingScheme.safeParse({ ...nationalStyle, ...given })
  expect(
    result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(),
  ).toMatch(message)
})
