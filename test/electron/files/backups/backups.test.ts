import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups, makeBackup, restoreBackup } from '../../../../electron/files/backups/backups'
import { holdCaseFile } from '../../../../electron/files/case-file/case-file'
import { nodeDisk } from '../../../../electron/files/disk/node-disk'
import {
  type DrawnFrame,
  drawAppend,
  drawHeader,
  drawSealedFile,
} from '../../../builders/sealed-file'

let folder: string
let path: string
const backups = () => readdirSync(join(folder, 'Backups')).sort()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-backup-'))
  path = join(folder, 'harbour.casebook')
})
afterEach(() => rmSync(folder, { recursive: true }))

const entry: DrawnFrame = ['entry', 60]
/** 11:30 on that day, local time. */
const at = (day: number, minute = 30) => new Date(2026, 10, day, 11, minute).getTime()

async function holding() {
  const drawn = await drawSealedFile([[entry], [['original', 5000], entry]])
  writeFileSync(path, drawn.bytes)
  const held = await holdCaseFile(path, nodeDisk, async () => {})
  await held.frames(null)
  return { ...drawn, held }
}

describe('a backup', () => {
  it('is the case file up to its last whole change, under its name and time', async () => {
    const { held, bytes, end } = await holding()
    await held.append((await drawAppend(end, [['original', 800]])).bytes)
    const made = await makeBackup(nodeDisk, held, at(23))
    expect(made).toEqual({
      path: join(folder, 'Backups', 'harbour 2026-11-23 113000.casebook'),
      made: at(23),
      bytes: bytes.length,
      frames: 3,
    })
    expect(readFileSync(made.path).equals(bytes)).toBe(true)
    await held.close()
  })

  it('is opened to be read, and stays as it is', async () => {
    const { held, end } = await holding()
    const { path: backup } = await makeBackup(nodeDisk, held, at(23))
    await held.close()
    const opened = await holdCaseFile(backup, nodeDisk, async () => {})
    expect(opened.opened.readOnly).toMatch(/is a backup/)
    expect((await opened.frames(null)).end.frame).toBe(end.frame)
    const added = await drawAppend(end, [entry])
    await expect(opened.append(added.bytes)).rejects.toThrow(/is a backup/)
    await opened.close()
    expect(backups()).toEqual(['harbour 2026-11-23 113000.casebook'])
  })

  it('made within the same second gets a name of its own', async () => {
    const { held } = await holding()
    await makeBackup(nodeDisk, held, at(23))
    await makeBackup(nodeDisk, held, at(23) + 400)
    expect(backups()).toEqual([
      'harbour 2026-11-23 113000 2.casebook',
      'harbour 2026-11-23 113000.casebook',
    ])
    await held.close()
  })

  it('of a file that was damaged meanwhile is not kept, and no other is lost', async () => {
    const { held, bytes } = await holding()
    await makeBackup(nodeDisk, held, at(22))
    writeFileSync(path, bytes.fill(9, 2400, 2410), { flag: 'r+' })
    await expect(makeBackup(nodeDisk, held, at(23))).rejects.toThrow(/frame 2 is damaged/)
    expect(backups()).toEqual(['harbour 2026-11-22 113000.casebook'])
    await held.close()
  })

  it('drops those that are not kept, and what a crash left of unfinished ones', async () => {
    const { held } = await holding()
    mkdirSync(join(folder, 'Backups'))
    const other = ['.harbour 2026-11-01 0900.casebook.part', '.pier 2026-11-01 0900.casebook.part']
    for (const name of [...other, 'notes.txt']) writeFileSync(join(folder, 'Backups', name), 'x')
    for (let minute = 0; minute < 8; minute++) await makeBackup(nodeDisk, held, at(23, minute))
    expect(backups()).toEqual([
      '.pier 2026-11-01 0900.casebook.part',
      'harbour 2026-11-23 110500.casebook',
      'harbour 2026-11-23 110600.casebook',
      'harbour 2026-11-23 110700.casebook',
      'notes.txt',
    ])
    await held.close()
  })
})

describe('the backups of a case that was deleted, whose name another case has', () => {
  /** Eight of another case, of which a rotation of its own would keep three. */
  async function withForeign() {
    const own = await holding()
    mkdirSync(join(folder, 'Backups'))
    const foreign = own.bytes.slice()
    foreign.set(drawHeader(1, 99))
    for (let hour = 0; hour < 8; hour++) {
      writeFileSync(join(folder, 'Backups', `harbour 2026-11-22 0${hour}15.casebook`), foreign)
    }
    await makeBackup(nodeDisk, own.held, at(23))
    return own.held
  }

  it('all stay', async () => {
    const held = await withForeign()
    expect(backups()).toHaveLength(9)
    await held.close()
  })

  it('are not listed as those of the other', async () => {
    const held = await withForeign()
    expect((await listBackups(nodeDisk, path)).map(({ made }) => made)).toEqual([at(23)])
    await held.close()
  })

  it('are listed where the case file has lost its header: the name is all there is', async () => {
    const held = await withForeign()
    await held.close()
    writeFileSync(path, readFileSync(path).fill(0, 0, 32))
    expect(await listBackups(nodeDisk, path)).toHaveLength(9)
  })
})

describe('the list of backups', () => {
  it('has those of the case, the newest first', async () => {
    const { held, end, bytes } = await holding()
    await makeBackup(nodeDisk, held, at(22))
    await held.append((await drawAppend(end, [entry])).bytes)
    await makeBackup(nodeDisk, held, at(23))
    await held.close()
    const pier = join(folder, 'Backups', 'pier 2026-11-23 113000.casebook')
    writeFileSync(pier, bytes)
    writeFileSync(join(folder, 'Backups', 'harbour 2026-11-21 0800.casebook'), 'no case file')
    const listed = await listBackups(nodeDisk, path)
    expect(listed.map(({ made, frames }) => [made, frames])).toEqual([
      [at(23), 4],
      [at(22), 3],
    ])
  })

  it('of a case without any is empty', async () => {
    expect(await listBackups(nodeDisk, path)).toEqual([])
  })
})

describe('restoring a backup', () => {
  it('puts a copy beside the case and touches neither', async () => {
    const { held, bytes } = await holding()
    const made = await makeBackup(nodeDisk, held, at(23))
    await held.close()
    const restored = await restoreBackup(nodeDisk, made.path, at(25))
    expect(restored).toBe(join(folder, 'harbour restored 2026-11-25.casebook'))
    expect(readFileSync(restored).equals(bytes)).toBe(true)
    expect(await restoreBackup(nodeDisk, made.path, at(25))).toBe(
      join(folder, 'harbour restored 2026-11-25 2.casebook'),
    )
    expect(statSync(made.path).size).toBe(bytes.length)
  })

  it('that is damaged is refused', async () => {
    const { held } = await holding()
    const made = await makeBackup(nodeDisk, held, at(23))
    await held.close()
    writeFileSync(made.path, readFileSync(made.path).fill(9, 2400, 2410))
    await expect(restoreBackup(nodeDisk, made.path, at(25))).rejects.toThrow(/is not sound/)
    expect(readdirSync(folder).sort()).toEqual(['Backups', 'harbour.casebook'])
  })

  it('is for backups only', async () => {
    await expect(restoreBackup(nodeDisk, path, at(25))).rejects.toThrow(/is not a backup/)
  })
})
