import { expect, it } from 'vitest'
import { filesUnder } from '../../../../renderer/screens/sources/dropped-items'

/** A folder as a drop hands it over: names with text are files, names with more names are folders. */
type Tree = { readonly [name: string]: string | Tree }

/** As many entries at a time as a browser gives, so that reading once is not enough. */
const PORTION = 2

const entriesOf = (tree: Tree, above = ''): FileSystemEntry[] =>
  Object.entries(tree).map(([name, content]) => {
    const fullPath = `${above}/${name}`
    if (typeof content === 'string') {
      const file = (give: (file: File) => void) => give(new File([content], name))
      return {
        isFile: true,
        isDirectory: false,
        name,
        fullPath,
        file,
      } as unknown as FileSystemEntry
    }
    const createReader = () => {
      const left = entriesOf(content, fullPath)
      return {
        readEntries: (give: (found: FileSystemEntry[]) => void) => give(left.splice(0, PORTION)),
      }
    }
    return {
      isFile: false,
      isDirectory: true,
      name,
      fullPath,
      createReader,
    } as unknown as FileSystemEntry
  })

const names = async (tree: Tree) =>
  (await filesUnder(entriesOf(tree))).items.map(({ name }) => name)

it('takes files and every file of the folders among them, by their paths, in the order of their names', async () => {
  const tree = {
    'first.pdf': 'a',
    folder: {
      '10.txt': 'b',
      '9.txt': 'c',
      '.hidden': 'd',
      deeper: { 'last.md': 'e', 'next.md': 'f' },
    },
  }
  expect(await names(tree)).toEqual([
    'first.pdf',
    'folder/9.txt',
    'folder/10.txt',
    'folder/deeper/last.md',
    'folder/deeper/next.md',
  ])
})

it('reads a folder to its end, however many portions it comes in', async () => {
  const folder = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index}.txt`, 'x']))
  expect(await names({ folder })).toHaveLength(25)
})

it('finds nothing in an empty folder', async () => {
  expect(await names({ folder: {} })).toEqual([])
})

it('counts what is hidden in a folder, a hidden folder as one', async () => {
  const tree = {
    '.shown': 'a',
    folder: { '.b': 'b', c: 'c', '.git': { d: 'd' }, e: { '.f': 'f' } },
  }
  const { items, leftOut } = await filesUnder(entriesOf(tree))
  expect(items.map(({ name }) => name)).toEqual(['.shown', 'folder/c'])
  expect(leftOut).toBe(3)
})
