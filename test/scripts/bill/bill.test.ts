import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { billOfMaterials } from '../../../scripts/bill/cyclonedx.mjs'
import { notices } from '../../../scripts/bill/notices.mjs'
import { namedPackages, shippedPackages } from '../../../scripts/bill/shipped-packages.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const program = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const packages = shippedPackages(root)
const bill = billOfMaterials(program, packages, namedPackages(root), '45.4.1')

test('what is shipped is every package the program names, with all that these need', () => {
  const places = packages.map(({ place }) => place)
  expect(places).toEqual(expect.arrayContaining(namedPackages(root)))
  expect(places.length).toBeGreaterThan(100)
  expect(places).not.toContain('node_modules/vitest')
  for (const { place, needs } of packages) {
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(root, place, 'package.json'), 'utf8'),
    ) as { dependencies?: Record<string, string> }
    const names = needs.map((need) => need.replace(/^.*node_modules\//, ''))
    expect(names, place).toEqual(expect.arrayContaining(Object.keys(dependencies)))
  }
})

describe('the bill of materials', () => {
  test('says what it is and of what', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
    expect(bill.metadata.component).toMatchObject({ name: 'casebook', type: 'application' })
  })

  test('names each package once, and the runtime, with version, licence and digest', () => {
    expect(bill.components).toHaveLength(packages.length + 1)
    const refs = bill.components.map((component) => component['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(bill.components).toContainEqual({
      type: 'library',
      'bom-ref': 'pkg:npm/%40noble/curves@2.4.0',
      group: '@noble',
      name: 'curves',
      version: '2.4.0',
      purl: 'pkg:npm/%40noble/curves@2.4.0',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }],
    })
    expect(bill.components.filter(({ name }) => name === 'electron')).toEqual([
      expect.objectContaining({ version: '45.4.1', type: 'framework' }),
    ])
    for (const { licenses } of bill.components) {
      const [licence] = licenses as { expression?: string; license?: { id: string } }[]
      expect(licence?.expression ?? licence?.license?.id).toMatch(/^[A-Za-z0-9.()\- ]+$/)
    }
  })

  test('says what needs what, and nothing of what it does not name', () => {
    const refs = [
      bill.metadata.component['bom-ref'],
      ...bill.components.map((component) => component['bom-ref']),
    ]
    const known = new Set(refs)
    expect(bill.dependencies.map(({ ref }) => ref).sort()).toEqual(
      refs.filter((ref) => !ref?.startsWith('pkg:github')).sort(),
    )
    for (const { dependsOn } of bill.dependencies)
      for (const ref of dependsOn) expect(known).toContain(ref)
  })

  test('is the same each time, and names no machine', () => {
    const again = billOfMaterials(program, shippedPackages(root), namedPackages(root), '45.4.1')
    expect(JSON.stringify(again)).toBe(JSON.stringify(bill))
    expect(JSON.stringify(bill)).not.toContain(root)
  })
})

describe('the notices', () => {
  const { texts, packages: listed } = notices(root, packages)
  const textOf = (name: string) =>
    listed
      .find((notice) => notice.name === name)
      ?.texts.map((place) => texts[place])
      .join('\n') ?? ''

  test('name every package', () => expect(listed).toHaveLength(packages.length))

  test.each(['noto-sans-kr', 'heebo', 'ibm-plex-sans-arabic', 'noto-sans-sc', 'source-serif-4'])(
    'hold the licence of the font %s',
    (font) =>
      expect(textOf(`@expo-google-fonts/${font}`)).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/i),
  )

  test('hold a text for all packages but a few that bring none', () => {
    const without = listed.filter((notice) => notice.texts.length === 0).map(({ name }) => name)
    expect(textOf('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu')).toMatch(/Apache License/)
    expect(without.length).toBeLessThan(8)
  })
})
