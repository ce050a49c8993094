import fc from 'fast-check'

/** Names that reach for something every object has. */
const reachingKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'f1',
    'f999999999',
    'f-1',
    '../../etc/passwd',
    '/etc/shadow',
    'C:\\Windows\\win.ini',
    'file:///etc/passwd',
    'http://192.0.2.1/',
    'app://airlock/airlock.html',
    '\0',
    '\u202e',
    '[object Object]',
    'true',
    'NaN',
    '{"$ref":"#"}',
    '0'.repeat(64),
    'a'.repeat(5_000),
  ),
)

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(-0, 2 ** 31, 2 ** 53, -(2 ** 53), Number.NaN, Number.POSITIVE_INFINITY),
)

const leaf = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constantFrom(null, undefined, [], {}),
  fc.bigInt(),
  fc.date(),
  fc.uint8Array({ maxLength: 64 }),
)

/** Names that channels use, so that some payloads come near to one that is of its form. */
const usedKeys = [
  'ref',
  'name',
  'bytes',
  'offset',
  'length',
  'kind',
  'file',
  'parts',
  'key',
  'size',
  'sha256',
  'header',
  'keyTable',
  'frames',
  'after',
  'document',
  'paper',
  'at',
  'stream',
  'line',
  'code',
  'theme',
  'locked',
  'fileId',
  'sealed',
  'keepAs',
  'suggestedName',
  'page',
  'scale',
  'lane',
]

const { payload } = fc.letrec<{ payload: unknown }>((tie) => ({
  payload: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('payload'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...usedKeys), tie('payload'), { maxKeys: 6 }),
    fc
      .tuple(fc.constantFrom(...reachingKeys), tie('payload'), tie('payload'))
      .map(([key, value, rest]) => ownKey(rest, key, value)),
    fc
      .array(fc.tuple(tie('payload'), tie('payload')), { maxLength: 3 })
      .map((entries) => new Map(entries)),
    fc.array(tie('payload'), { maxLength: 3 }).map((values) => new Set(values)),
  ),
}))

/** Whatever may cross from a window whose code is not ours any more: all that can be cloned. */
export const payloadOfChance: fc.Arbitrary<unknown> = payload

/** The object with a key of its own, even where the language would take it for something else. */
function ownKey(given: unknown, key: string, value: unknown): unknown {
  const object = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {}
  if (object instanceof Map || object instanceof Set || ArrayBuffer.isView(object)) return object
  return Object.defineProperty({ ...object }, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
