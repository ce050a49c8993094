import type { Actor } from '../../shared/model/actor'
import type { Source } from '../../shared/model/source'

/** A source as an import leaves it, with what the test cares about put over it. */
export const drawSource = (over: Partial<Source> = {}): Source => ({
  id: '7d2f1c88-3f64-4a1e-9b52-6c0de1a7f301',
  number: 1,
  fileName: 'statement.txt',
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
  bytes: 0,
  acquired: { at: '2021-07-20T09:00:00.000Z', how: 'imported from a file', by: 'A. Tremblay' },
  title: 'Statement on the harbour network',
  publisher: 'Harbour Office',
  authors: [],
  published: '2021-07-19',
  informationDate: null,
  language: 'en',
  url: null,
  marking: 'TLP:CLEAR',
  ratings: [],
  descriptor: '',
  derivedFrom: null,
  ...over,
})

export const drawActor = (over: Partial<Actor> = {}): Actor => ({
  id: 'b3a0a1de-5a44-4f0e-8a5f-1f6f6f1f2a10',
  name: 'HAFNIUM',
  kind: 'intrusion-set',
  description: '',
  created: '2021-07-20T09:00:00.000Z',
  ...over,
})
