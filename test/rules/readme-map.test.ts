import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')

const isIgnored = (place: string, name: string) =>
  name.startsWith('.') || ignored.includes(`${name}/`) || ignored.includes(`/${place}`)

const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isIgnored(`${folder}${entry.name}/`, entry.name))
    .map((entry) => `${folder}${entry.name}/`)

test('the map in the README names every folder of the first two levels, and no other', () => {
  const mapped = [...readme.matchAll(/^\| `([^`]+\/)` \|/gm)].map(([, folder]) => folder)
  const present = foldersIn('').flatMap((folder) => [folder, ...foldersIn(folder)])
  expect(present.length).toBeGreaterThan(20)
  expect(mapped.toSorted()).toEqual(present.toSorted())
})

test('every command in the README is a script of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...readme.matchAll(/(?:^|`)npm (?:run (?:-s )?)?([a-z]+)/gm)].map(
    ([, name]) => name,
  )
  expect(named.length).toBeGreaterThan(5)
  for (const name of named) expect(Object.keys(scripts)).toContain(name)
})

test('every page the documentation points to is there', () => {
  const pages = [
    'README.md',
    ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')),
  ]
  let links = 0
  for (const page of pages) {
    const folder = page === 'README.md' ? root : join(root, 'docs')
    for (const [, target = ''] of readFileSync(join(folder, page), 'utf8').matchAll(
      /\]\(([^)#:]+)\)/g,
    )) {
      links += 1
      expect(() => readdirSync(join(folder, target, '..'))).not.toThrow()
      expect(readdirSync(join(folder, target.replace(/\/$/, ''), '..'))).toContain(
        target.replace(/\/$/, '').split('/').at(-1),
      )
    }
  }
  expect(links).toBeGreaterThan(3)
})
