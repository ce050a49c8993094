import { basename, dirname } from 'node:path'
import { CasebookError } from '../../shared/errors/casebook-error'
import type { Disk, DiskFile } from '../../electron/files/disk/disk'

/** What a disk may tear: it writes each sector wholly or not at all. */
const SECTOR_BYTES = 512

type Change = { offset: number; bytes: Uint8Array } | { truncate: number }

/** A file's contents: on the medium, as the program sees them, and the changes between the two. */
interface Inode {
  readonly id: string
  stored: Uint8Array
  seen: Uint8Array
  waiting: Change[]
}

type NameChange =
  | { kind: 'put'; name: string; inode: Inode }
  | { kind: 'remove'; name: string }
  | { kind: 'rename'; from: string; to: string }

/** Answers a number from 0 up to 1, as Math.random does. */
export type Chance = () => number

/** What happens before an operation; to let it fail, it throws. A short write answers `'short'`. */
export type BeforeOperation = (name: string) => 'short' | undefined

let made = 0
/** A file of its own, with what is on the medium. */
function newInode(stored = new Uint8Array()): Inode {
  made += 1
  return { id: String(made), stored, seen: stored.slice(), waiting: [] }
}

const failure = (code: string) => Object.assign(new Error(code), { code })

/**
 * A disk in memory that forgets what was not flushed: file contents are kept by `sync`, names by
 * `syncFolder`. {@link cut} answers the disk as a power cut may leave it.
 */
export class MemoryDisk implements Disk {
  private readonly stored = new Map<string, Inode>()
  private readonly seen = new Map<string, Inode>()
  private waiting: NameChange[] = []
  private readonly folders = new Set<string>()
  private readonly locks = new Set<string>()
  before: BeforeOperation = () => undefined
  volume = { free: 1e12, volume: 1e12 }
  /** Whether files can have a second name. */
  links = true

  /** A disk with these files, all of them on the medium. */
  static holding(files: Readonly<Record<string, Uint8Array>>): MemoryDisk {
    const disk = new MemoryDisk()
    for (const [path, bytes] of Object.entries(files)) disk.keep(path, bytes)
    return disk
  }

  private keep(path: string, bytes: Uint8Array) {
    const inode = newInode(bytes.slice())
    this.stored.set(path, inode)
    this.seen.set(path, inode)
  }

  /** The files as the program sees them, by path. */
  files(): Record<string, Uint8Array> {
    return Object.fromEntries([...this.seen].map(([path, inode]) => [path, inode.seen]))
  }

  /**
   * The disk after a power cut: of what was not flushed, any sector and any change of a name may
   * have reached the medium or not, in whatever order.
   */
  cut(chance: Chance): MemoryDisk {
    const left = new MemoryDisk()
    left.links = this.links
    const names = new Map(this.stored)
    for (const change of this.waiting) if (chance() < 0.5) applyName(names, change)
    const contents = new Map<Inode, Uint8Array>()
    for (const [path, inode] of names) {
      const bytes = contents.get(inode) ?? afterCut(inode, chance)
      contents.set(inode, bytes)
      left.keep(path, bytes)
    }
    for (const folder of this.folders) left.folders.add(folder)
    return left
  }

  async open(path: string, how: 'read' | 'change' | 'create'): Promise<DiskFile> {
    this.operation(`open ${how}`)
    let inode = this.seen.get(path)
    if (how === 'create') {
      if (inode !== undefined) throw failure('EEXIST')
      inode = newInode()
      this.changeNames({ kind: 'put', name: path, inode })
    }
    if (inode === undefined) throw failure('ENOENT')
    return this.openInode(inode)
  }

  private openInode(inode: Inode): DiskFile {
    return {
      read: async (into, offset) => {
        this.operation('read')
        const bytes = inode.seen.subarray(offset, offset + into.length)
        into.set(bytes)
        return bytes.length
      },
      write: async (bytes, offset) => {
        const short = this.operation('write') === 'short'
        const written = bytes.slice(0, short ? Math.ceil(bytes.length / 2) : bytes.length)
        this.change(inode, { offset, bytes: written })
        return written.length
      },
      sync: async () => {
        this.operation('sync')
        inode.stored = inode.seen.slice()
        inode.waiting = []
      },
      truncate: async (length) => {
        this.operation('truncate')
        this.change(inode, { truncate: length })
      },
      size: async () => inode.seen.length,
      id: async () => inode.id,
      close: async () => {
        this.operation('close')
      },
    }
  }

  async rename(from: string, to: string): Promise<void> {
    this.operation('rename')
    if (!this.seen.has(from)) throw failure('ENOENT')
    this.changeNames({ kind: 'rename', from, to })
  }

  async link(path: string, second: string): Promise<void> {
    this.operation('link')
    const inode = this.seen.get(path)
    if (inode === undefined) throw failure('ENOENT')
    if (this.seen.has(second)) throw failure('EEXIST')
    if (!this.links) throw failure('EPERM')
    this.changeNames({ kind: 'put', name: second, inode })
  }

  async unlink(path: string): Promise<void> {
    this.operation('unlink')
    if (!this.seen.has(path)) throw failure('ENOENT')
    this.changeNames({ kind: 'remove', name: path })
  }

  async stat(path: string) {
    this.operation('stat')
    if (this.folders.has(path)) return { isFile: false, bytes: 0, modified: 0, id: path }
    const inode = this.seen.get(path)
    if (inode === undefined) return null
    return { isFile: true, bytes: inode.seen.length, modified: 0, id: inode.id }
  }

  async readdir(folder: string): Promise<string[]> {
    this.operation('readdir')
    return [...this.seen.keys()]
      .filter((path) => dirname(path) === folder)
      .map((path) => basename(path))
  }

  async mkdir(folder: string): Promise<void> {
    this.operation('mkdir')
    this.folders.add(folder)
  }

  async syncFolder(folder: string): Promise<void> {
    this.operation('syncFolder')
    const inFolder = (change: NameChange) =>
      dirname(change.kind === 'rename' ? change.to : change.name) === folder
    for (const change of this.waiting.filter(inFolder)) applyName(this.stored, change)
    this.waiting = this.waiting.filter((change) => !inFolder(change))
  }

  async space() {
    return this.volume
  }

  lock(path: string): () => void {
    this.operation('lock')
    if (this.locks.has(path)) throw new CasebookError('busy', `${path} is open elsewhere.`)
    this.locks.add(path)
    return () => this.locks.delete(path)
  }

  private operation(name: string): 'short' | undefined {
    return this.before(name)
  }

  private change(inode: Inode, change: Change): void {
    inode.seen = applyChange(inode.seen, change)
    inode.waiting.push(change)
  }

  private changeNames(change: NameChange): void {
    applyName(this.seen, change)
    this.waiting.push(change)
  }
}

function applyName(names: Map<string, Inode>, change: NameChange): void {
  if (change.kind === 'put') names.set(change.name, change.inode)
  else if (change.kind === 'remove') names.delete(change.name)
  else {
    const inode = names.get(change.from)
    // A rename can outlive the flush that a new name was waiting for, but not its file.
    if (inode === undefined) return
    names.delete(change.from)
    names.set(change.to, inode)
  }
}

function applyChange(bytes: Uint8Array, change: Change): Uint8Array {
  if ('truncate' in change) {
    const cut = new Uint8Array(change.truncate)
    cut.set(bytes.subarray(0, change.truncate))
    return cut
  }
  const grown = new Uint8Array(Math.max(bytes.length, change.offset + change.bytes.length))
  grown.set(bytes)
  grown.set(change.bytes, change.offset)
  return grown
}

/** What the medium holds of a file: of each waiting change any sectors, of a cut all or nothing. */
function afterCut({ stored, waiting }: Inode, chance: Chance): Uint8Array {
  let bytes = stored
  for (const change of waiting) {
    if ('truncate' in change) {
      if (chance() < 0.5) bytes = applyChange(bytes, change)
      continue
    }
    for (const piece of sectors(change.offset, change.bytes)) {
      if (chance() < 0.5) bytes = applyChange(bytes, piece)
    }
  }
  return bytes
}

function* sectors(offset: number, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; ) {
    const length = SECTOR_BYTES - ((offset + at) % SECTOR_BYTES)
    yield { offset: offset + at, bytes: bytes.subarray(at, at + length) }
    at += length
  }
}
