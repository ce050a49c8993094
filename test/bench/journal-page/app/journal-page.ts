import '../../../../renderer/app/trusted-types'
import Dexie, { type Table } from 'dexie'
import { ask } from '../../../../renderer/bridge/ask'
import type { OpenCase } from '../../../../renderer/store/case-at-work'
import { closeCase, openUnlocked } from '../../../../renderer/store/open-case'
import { migrations } from '../../../../renderer/store/migrations/in-order'
import { unlockCase } from '../../../../renderer/store/unlock-case'
import { clipPassage } from '../../../../renderer/store/writes/clips'
import type { Clip } from '../../../../shared/model/clip'
import { tableNames } from '../../../../shared/model/tables'

/*
 * Stands in the place of the program's own page, in the program: the same main process, vault
 * worker and store, and nothing drawn. What the bench asks for is on `window.journal`.
 */

/** Milliseconds of two ways to do the same. */
export interface Pair {
  readonly ours: number
  readonly bare: number
}

/** As {@link Pair}, and what the record alone would take, without its history. */
export interface Commits extends Pair {
  readonly recordAlone: number
}

const ANALYST = 'A. Tremblay'
const BARE = 'bare'
let opened: OpenCase | null = null

const { handed } = await ask('app:info')
if (handed === null) throw new Error('The program was started without a case.')
const file = handed

const caseAtWork = (): OpenCase => {
  if (opened === null) throw new Error('No case is open.')
  return opened
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now()
  const value = await work()
  return { ms: performance.now() - started, value }
}

/**
 * Opens the case the program was started with and reads what its first screen shows.
 * @returns milliseconds without the derivation of the key
 */
async function open(passphrase: string): Promise<number> {
  const held = await timed(() => ask('case:open', { ref: file.ref }))
  const vault = await unlockCase(held.value, { kind: 'passphrase', passphrase })
  const work = await timed(() => openUnlocked(file, held.value, vault, ANALYST))
  opened = work.value
  const { ms } = await timed(() => firstScreen(caseAtWork().database))
  return held.ms + work.ms + ms
}

/** What the frame and the list of sources read when a case is opened; see renderer/store/reads. */
async function firstScreen(database: Dexie): Promise<void> {
  await Promise.all([
    database.table('meta').get('head'),
    database.table('cases').toCollection().first(),
    database.table('sources').toArray(),
    database.table('tallies').toArray(),
  ])
}

async function close(): Promise<void> {
  await closeCase(caseAtWork())
  opened = null
}

/**
 * As many clips, one commit after the other. Then the rows that a commit writes, which are the clip,
 * the tally of its source, its entry of the history and the head, into a bare database, in one
 * transaction each; and last the clips alone.
 */
async function commitClips(count: number): Promise<Commits> {
  const work = caseAtWork()
  const [source] = await work.database.sources.limit(1).toArray()
  const [model] = await work.database.clips.limit(1).toArray()
  if (source === undefined || model === undefined) throw new Error('The case has no clip.')
  const clips: Clip[] = []
  const ours = await timed(async () => {
    for (let made = 0; made < count; made++) {
      clips.push(await clipPassage(work, source, model.anchor, { code: model.code }))
    }
  })
  const entries = await work.database.entries.orderBy('seq').reverse().limit(count).toArray()
  const head = await work.database.meta.get('head')
  const bare = await timed(async () => {
    for (const [at, clip] of clips.entries()) await putBare(clip, entries[at], head)
  })
  await bareTable('clips').clear()
  const recordAlone = await timed(async () => {
    for (const clip of clips) await bareTable('clips').put(clip)
  })
  return { ours: ours.ms, bare: bare.ms, recordAlone: recordAlone.ms }
}

const putBare = (clip: Clip, entry: unknown, head: unknown): Promise<unknown> =>
  bareDatabase.transaction('rw', ['clips', 'entries', 'tallies', 'meta'], () =>
    Promise.all([
      bareTable('clips').put(clip),
      bareTable('tallies').put({ id: clip.sourceId, clips: clip.number }),
      bareTable('entries').put(entry),
      bareTable('meta').put(head),
    ]),
  )

/** The case's rows, read through the program and put into the bare database in one transaction a table. */
async function copyBare(): Promise<number> {
  let ms = 0
  for (const name of [...tableNames, 'entries', 'originals', 'tallies', 'meta']) {
    const rows = await caseAtWork().database.table(name).toArray()
    ms += (await timed(() => bareTable(name).bulkPut(rows))).ms
  }
  return ms
}

/**
 * Opens the bare database and reads what the first screen of a case would.
 * @returns milliseconds
 */
async function openBare(): Promise<number> {
  bareDatabase.close()
  const { ms } = await timed(async () => {
    await bareDatabase.open()
    await firstScreen(bareDatabase)
  })
  return ms
}

/** Every clip, out of the sealed table and out of the bare one. */
async function readClips(): Promise<Pair> {
  const ours = await timed(() => caseAtWork().database.clips.toArray())
  const bare = await timed(() => bareTable('clips').toArray())
  return { ours: ours.ms, bare: bare.ms }
}

/** A database of the same tables and durability with nothing between it and the disk but Dexie. */
function makeBare(): Dexie {
  const database = new Dexie(BARE, { chromeTransactionDurability: 'strict' })
  for (const { version, stores } of migrations) database.version(version).stores(stores)
  return database
}

await Dexie.delete(BARE)
const bareDatabase = makeBare()
await bareDatabase.open()
const bareTable = (name: string): Table => bareDatabase.table(name)

const journal = { open, close, commitClips, copyBare, openBare, readClips }
export type JournalPage = typeof journal
Object.assign(window, { journal })
