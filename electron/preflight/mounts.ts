/** A file system and where it stands in the tree of folders. */
export interface Mount {
  /** Major and minor number of its device, "254:0"; "0:…" for one without. */
  readonly device: string
  readonly folder: string
  /** "ext4", "nfs4". */
  readonly type: string
  /** What is mounted: "/dev/dm-1", or the name of a share. */
  readonly source: string
}

/** The lines of /proc/self/mountinfo, see proc_pid_mountinfo(5). */
export const readMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    // A variable number of optional fields ends with a lone hyphen.
    const [before = '', after = ''] = line.split(' - ')
    const [, , device, , folder] = before.split(' ')
    const [type, source] = after.split(' ')
    if (device === undefined || folder === undefined || type === undefined) return []
    return [{ device, folder: unescaped(folder), type, source: unescaped(source ?? '') }]
  })

/** Blanks and backslashes stand there as \040 and \134. */
const unescaped = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)))

/** The file system that holds a path: the innermost folder, and the last that was put over it. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | null {
  const holding = mounts.filter(({ folder }) => isWithin(path, folder))
  const depth = Math.max(...holding.map(({ folder }) => folder.length))
  return holding.findLast(({ folder }) => folder.length === depth) ?? null
}

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
