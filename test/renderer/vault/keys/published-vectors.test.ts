import { argon2id } from '@noble/hashes/argon2.js'
import { describe, expect, it } from 'vitest'
import { aesKey, seal, unseal } from '../../../../renderer/vault/keys/aes-gcm'
import { stretch } from '../../../../renderer/vault/keys/argon2id'
import { derivable, deriveAesKey, deriveBytes } from '../../../../renderer/vault/keys/hkdf'
import { recoveryKey, recoveryWords } from '../../../../renderer/vault/keys/recovery-words'
import { sha256 } from '../../../../renderer/vault/keys/sha256'
import { isSignatureOf, publicKeyOf, signWith } from '../../../../renderer/vault/keys/signing'
import { fromHex, toHex, utf8 } from '../../../../shared/text/bytes'
import { flipBit } from '../../../builders/flip-bit'

/* The very functions the vault uses, against what the standards print. */

describe('AES-256-GCM: McGrew and Viega, test cases 13 to 16', () => {
  const zeroKey = '00'.repeat(32)
  const key = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'
  const nonce = 'cafebabefacedbaddecaf888'
  const plain =
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255'
  const sealed =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad'
  const cases = [
    [13, zeroKey, '00'.repeat(12), '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    [
      14,
      zeroKey,
      '00'.repeat(12),
      '',
      '00'.repeat(16),
      'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
    ],
    [15, key, nonce, '', plain, `${sealed}b094dac5d93471bdec1a502270e3cc6c`],
    [
      16,
      key,
      nonce,
      'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      plain.slice(0, 120),
      `${sealed.slice(0, 120)}76fc6ece0f4e1768cddf8853bb2d551b`,
    ],
  ] as const

  it.each(cases)('%i', async (_number, keyHex, nonceHex, associated, plainHex, expected) => {
    const cipher = await aesKey(fromHex(keyHex))
    const [iv, about] = [fromHex(nonceHex), fromHex(associated)]
    expect(toHex(await seal(cipher, iv, about, fromHex(plainHex)))).toBe(expected)
    expect(toHex((await unseal(cipher, iv, about, fromHex(expected))) as Uint8Array)).toBe(plainHex)
  })

  it('opens with none of the bits of case 16 changed', async () => {
    const [, keyHex, nonceHex, associated, , sealedHex] = cases[3]
    const cipher = await aesKey(fromHex(keyHex))
    const right = [fromHex(nonceHex), fromHex(associated), fromHex(sealedHex)] as const
    for (const [which, bytes] of right.entries()) {
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const [iv, about, ciphertext] = right.map((part, index) =>
          index === which ? flipBit(part, bit) : part,
        ) as [Uint8Array, Uint8Array, Uint8Array]
        expect(await unseal(cipher, iv, about, ciphertext)).toBeNull()
      }
    }
  })

  it('gives no key out again', async () => {
    await expect(crypto.subtle.exportKey('raw', await aesKey(fromHex(key)))).rejects.toThrow()
  })
})

describe('HKDF-SHA256: RFC 5869, appendix A', () => {
  it.each([
    [
      'A.1',
      '0b'.repeat(22),
      '000102030405060708090a0b0c',
      'f0f1f2f3f4f5f6f7f8f9',
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    ],
    [
      'A.2',
      toHex(Uint8Array.from({ length: 80 }, (_, index) => index)),
      toHex(Uint8Array.from({ length: 80 }, (_, index) => 0x60 + index)),
      toHex(Uint8Array.from({ length: 80 }, (_, index) => 0xb0 + index)),
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    ],
    [
      'A.3',
      '0b'.repeat(22),
      '',
      '',
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    ],
  ])('%s', async (_name, secret, salt, purpose, expected) => {
    const key = await derivable(fromHex(secret))
    const derived = await deriveBytes(key, fromHex(salt), fromHex(purpose), expected.length / 2)
    expect(toHex(derived)).toBe(expected)
  })

  it('makes AES keys of the same bytes, and gives neither key out', async () => {
    const secret = await derivable(fromHex('0b'.repeat(22)))
    const salt = fromHex('000102030405060708090a0b0c')
    const hidden = await deriveAesKey(secret, salt, 'casebook/1 journal')
    const plain = await deriveBytes(secret, salt, utf8('casebook/1 journal'), 32)
    const [iv, nothing] = [new Uint8Array(12), new Uint8Array()]
    const sealed = await seal(hidden, iv, nothing, salt)
    expect(await unseal(await aesKey(plain), iv, nothing, sealed)).toEqual(salt)
    for (const key of [secret, hidden]) {
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
    }
  })
})

describe('Argon2id', () => {
  /* hash-wasm takes no associated data, which the only vector of RFC 9106 has: the second library
     is held against the RFC, and the first against the second. */
  it('of the second library: RFC 9106, section 5.3', () => {
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    })
    expect(toHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  const sets = [8, 9, 15, 16, 64, 100, 1024].flatMap((memoryKiB) =>
    [1, 2, 3].flatMap((iterations) =>
      [1, 2, 4]
        .filter((parallelism) => memoryKiB >= 8 * parallelism)
        .map((parallelism) => ({ memoryKiB, iterations, parallelism })),
    ),
  )

  it.each(sets)('agrees: $memoryKiB KiB, $iterations passes, $parallelism lanes', async (set) => {
    for (const [passphrase, salt] of [
      ['p', 'eight by'],
      ['Blåbærsyltetøy og 蓝莓果酱', 'a salt of thirty-two bytes ......'],
      ['x'.repeat(300), 'somesalt'],
    ] as const) {
      const { memoryKiB: m, iterations: t, parallelism: p } = set
      const other = argon2id(utf8(passphrase), utf8(salt), { m, t, p, dkLen: 32 })
      expect(toHex(await stretch(utf8(passphrase), utf8(salt), set))).toBe(toHex(other))
    }
  })

  it.each([
    [2, 65_536, 1, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [2, 256, 1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [2, 256, 2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
    [4, 65_536, 1, '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
  ])(
    'as the reference implementation tests it: %i passes, %i KiB, %i lanes',
    async (iterations, memoryKiB, parallelism, expected) => {
      const costs = { memoryKiB, iterations, parallelism }
      expect(toHex(await stretch(utf8('password'), utf8('somesalt'), costs))).toBe(expected)
    },
  )
})

describe('Ed25519: RFC 8032, section 7.1', () => {
  it.each([
    [
      '1',
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '2',
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      '3',
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('test %s', (_number, secret, publicKey, message, signature) => {
    expect(toHex(publicKeyOf(fromHex(secret)))).toBe(publicKey)
    expect(toHex(signWith(fromHex(secret), fromHex(message)))).toBe(signature)
    expect(isSignatureOf(fromHex(signature), fromHex(message), fromHex(publicKey))).toBe(true)
    expect(isSignatureOf(fromHex(signature), fromHex(`${message}00`), fromHex(publicKey))).toBe(
      false,
    )
  })

  it.each([
    ['a key of small order', '01'.padEnd(64, '0'), '01'.padEnd(128, '0')],
    ['a key that is no point', 'ff'.repeat(32), '00'.repeat(64)],
    ['a short key', '00'.repeat(31), '00'.repeat(64)],
    ['a short signature', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '00'],
  ])('believes nothing of %s', (_what, publicKey, signature) => {
    expect(isSignatureOf(fromHex(signature), utf8('anything'), fromHex(publicKey))).toBe(false)
  })
})

it('SHA-256: FIPS 180-4, the message abc', async () => {
  expect(toHex(await sha256(utf8('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

describe('recovery words: the vectors of BIP 39 with 256 bits', () => {
  it.each([
    ['00'.repeat(32), `${'abandon '.repeat(23)}art`],
    [
      '7f'.repeat(32),
      'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title',
    ],
    [
      '80'.repeat(32),
      'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless',
    ],
    ['ff'.repeat(32), `${'zoo '.repeat(23)}vote`],
  ])('%s', (key, words) => {
    expect(recoveryWords(fromHex(key)).join(' ')).toBe(words)
    expect(toHex(recoveryKey(words.split(' ')))).toBe(key)
  })
})
