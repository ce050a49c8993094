/** What {@link Disk.open} may do with a file. `create` fails where there is one already. */
export type OpenFor = 'read' | 'change' | 'create'

/** A file on a disk, open. */
export interface DiskFile {
  /** Bytes read, fewer than asked for at the end of the file. */
  read(into: Uint8Array, offset: number): Promise<number>
  /** Bytes written; a disk may take fewer than it was given. */
  write(bytes: Uint8Array, offset: number): Promise<number>
  /** Answers when everything written is on the medium. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  size(): Promise<number>
  /** Which file it is, as {@link FileStanding.id} says. */
  id(): Promise<string>
  close(): Promise<void>
}

export interface FileStanding {
  readonly isFile: boolean
  readonly bytes: number
  /** The same for all names of a file, and never another's while the file is open. */
  readonly id: string
  /** Last change, milliseconds since 1970. */
  readonly modified: number
}

/**
 * The few things that case files ask of a disk, so that a test can let each of them fail or cut the
 * power behind it. They fail with Node's error codes.
 */
export interface Disk {
  open(path: string, how: OpenFor): Promise<DiskFile>
  /** Takes the place of a file that is there. */
  rename(from: string, to: string): Promise<void>
  /** A second name for a file; `EEXIST` when that name is taken. */
  link(path: string, second: string): Promise<void>
  unlink(path: string): Promise<void>
  /** `null` when nothing has that name. */
  stat(path: string): Promise<FileStanding | null>
  readdir(folder: string): Promise<string[]>
  mkdir(folder: string): Promise<void>
  /** Makes the names in a folder outlive a power cut. */
  syncFolder(folder: string): Promise<void>
  /** Bytes of the volume that holds a path, and those of them that are free. */
  space(path: string): Promise<{ free: number; volume: number }>
  /**
   * Takes a case file for this program, by whatever name; answers how to give it back.
   * @param nobodys the mark of a lock that the analyst says nobody holds, see case-lock.ts
   * @throws CasebookError `busy`; the error of the system when the lock cannot be made
   */
  lock(path: string, nobodys?: string): () => void
}

/** The code of a failed call, e.g. `ENOSPC`. */
export const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException | undefined)?.code ?? String(error)

export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error))
