import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../assets/press')
const templates = readdirSync(folder).filter((name) => name.endsWith('.typ'))

test('the template fetches nothing and builds no markup from text', () => {
  expect(templates).toContain('briefing.typ')
  for (const name of templates) {
    const source = readFileSync(join(folder, name), 'utf8')
    // `@` begins a package; `eval` and string scope would turn text of a case into markup.
    expect(source, name).not.toMatch(/import\s+"@|include\s+"@|\beval\(|\bread\(/)
  }
})

test('every font of the list is in its package', () => {
  const fonts: string[] = JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8'))
  expect(fonts.length).toBeGreaterThan(8)
  for (const font of fonts)
    expect(readFileSync(resolve(folder, '../../node_modules', font)).length).toBeGreaterThan(10_000)
})
