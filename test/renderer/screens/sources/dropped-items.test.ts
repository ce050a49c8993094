import { expect, it } from 'vitest'
import { filesUnder } from '../../../../renderer/screens/sources/dropped-items'

/** A folder as a drop hands it over: names with text are files, names with more names are folders. */
type Tree = { readonly [name: string]: string | Tree }

/** As many entries at a time as a browser gives, so that reading once is not enough. */
const PORTION = 2

const entriesOf = (tree: Tree): FileSystemEntry[] =>
  Object.entries(tree).map(([name, content]) => {
    if (typeof content === 'string') {
      const file = (give: (file: File) => void) => give(new File([content], name))
      return { isFile: true, isDirectory: false, name, file } as unknown as FileSystemEntry
    }
    const createReader = () => {
      const left = entriesOf(content)
      return {
        readEntries: (give: (found: FileSystemEntry[]) => void) => give(left.splice(0, PORTION)),
      }
    }
    return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemEntry
  })

const names = async (tree: Tree) => (await filesUnder(entriesOf(tree))).map(({ name }) => name)

it('takes files and every file of the folders among them, in the order of their names', async () => {
  const tree = {
    'first.pdf': 'a',
    folder: {
      '10.txt': 'b',
      '9.txt': 'c',
      '.hidden': 'd',
      deeper: { 'last.md': 'e', 'next.md': 'f' },
    },
  }
  expect(await names(tree)).toEqual(['first.pdf', '9.txt', '10.txt', 'last.md', 'next.md'])
})

it('reads a folder to its end, however many portions it comes in', async () => {
  const folder = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`${index}.txt`, 'x']))
  expect(await names({ folder })).toHaveLength(25)
})

it('finds nothing in an empty folder', async () => {
  expect(await names({ folder: {} })).toEqual([])
})
