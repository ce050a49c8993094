import { expect, test } from 'vitest'
import { gate } from '../../scripts/gates/style.mjs'
import { plantTree } from './planted-tree'

const longFile = (lines: number) => `${'// one line\n'.repeat(lines - 1)}export const end = 1\n`
const using = (name: string) => `import { ${name} } from 'electron'\nexport const used = ${name}\n`

/** Path, content and the rule that must name it. */
const breaches: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['shared/clip/long.ts', longFile(401), 'max-lines'],
  ['renderer/parts/long.tsx', longFile(401), 'max-lines'],
  ['test/shared/long.test.ts', longFile(401), 'max-lines'],
  ['electron/ipc/listen.ts', using('ipcMain'), 'no-restricted-imports'],
  ['electron/main.ts', using('ipcRenderer'), 'no-restricted-imports'],
  ['electron/files/request.ts', using('net'), 'no-restricted-imports'],
  [
    'electron/files/whole.ts',
    "import * as all from 'electron'\nexport const main = all.ipcMain\n",
    'no-restricted-imports',
  ],
  // The doors are open for one name each: the other bans hold there as well.
  ['electron/ipc/register.ts', using('ipcRenderer'), 'no-restricted-imports'],
  ['electron/preload.ts', using('ipcMain'), 'no-restricted-imports'],
  ['electron/windows/airlock-preload.ts', using('net'), 'no-restricted-imports'],
  [
    'renderer/airlock/pdf/document.ts',
    'export const ask = new XMLHttpRequest()\n',
    'no-restricted-globals',
  ],
  [
    'electron/files/serve.ts',
    "import { createServer } from 'node:http'\nexport const serve = createServer\n",
    'no-restricted-imports',
  ],
  [
    'electron/files/connect.ts',
    "import { connect } from 'net'\nexport const reach = connect\n",
    'no-restricted-imports',
  ],
  ['renderer/bridge/fetch.ts', "export const load = () => fetch('x')\n", 'no-restricted-globals'],
  [
    'renderer/bridge/window-fetch.ts',
    "export const load = () => window.fetch('x')\n",
    'no-restricted-properties',
  ],
  [
    'renderer/bridge/request.ts',
    'export const ask = new XMLHttpRequest()\n',
    'no-restricted-globals',
  ],
  [
    'renderer/workers/socket.ts',
    "export const socket = new WebSocket('x')\n",
    'no-restricted-globals',
  ],
  [
    'renderer/bridge/beacon.ts',
    "export const tell = () => navigator.sendBeacon('x')\n",
    'no-restricted-properties',
  ],
  [
    'renderer/parts/inner.ts',
    'export const put = (e: Element) => { e.innerHTML = "" }\n',
    'no-restricted-properties',
  ],
  [
    'renderer/parts/insert.ts',
    'export const put = (e: Element) => e.insertAdjacentHTML("beforeend", "")\n',
    'no-restricted-properties',
  ],
  [
    'renderer/parts/danger.tsx',
    'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />\n',
    'no-danger',
  ],
  [
    'renderer/store/forgotten.ts',
    'const save = async () => 1\nexport const run = () => { save() }\n',
    'no-floating-promises',
  ],
  ['shared/clip/anything.ts', 'export const anything = (value: any) => value\n', 'no-explicit-any'],
  [
    'shared/clip/certain.ts',
    'export const first = (list: number[]) => list[0]!\n',
    'no-non-null-assertion',
  ],
  ['shared/clip/silent.ts', '// @ts-ignore\nexport const silent = 1\n', 'ban-ts-comment'],
  ['renderer/parts/print.ts', "export const print = () => console.log('x')\n", 'no-console'],
]

/** What the same rules let through. */
const permitted: Readonly<Record<string, string>> = {
  'shared/clip/just-fits.ts': longFile(400),
  'shared/clip/open.ts': 'export const open = 1\n',
}

test('names every banned thing in the file that holds it, and nothing else', async () => {
  const planted = Object.fromEntries(breaches.map(([path, text]) => [path, text]))
  const { looked, problems } = await gate(plantTree({ ...planted, ...permitted }))

  expect(looked).toBe(breaches.length + Object.keys(permitted).length)
  const found = new Set(problems.map(fileAndRule))
  expect([...found].toSorted()).toEqual(
    breaches.map(([path, , rule]) => `${path} ${rule}`).toSorted(),
  )
})

test('leaves each door open for its own name', async () => {
  const { looked, problems } = await gate(
    plantTree({
      'electron/ipc/register.ts': using('ipcMain'),
      'electron/preload.ts': using('ipcRenderer'),
      'electron/windows/airlock-preload.ts': using('ipcRenderer'),
      'renderer/airlock/pdf/document.ts': "export const own = () => fetch('pdfjs/x')\n",
    }),
  )
  expect(looked).toBe(4)
  expect(problems).toEqual([])
})

const fileAndRule = (problem: string) =>
  /^(\S+?):\d+ \S+\((\S+)\)/.exec(problem)?.slice(1).join(' ') ?? problem
