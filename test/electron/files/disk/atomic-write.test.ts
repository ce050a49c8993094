import { execFileSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileAtomically } from '../../../../electron/files/disk/atomic-write'

const folder = () => mkdtempSync(join(tmpdir(), 'casebook-write-'))

describe('writing a whole file', () => {
  it('replaces what was there and leaves nothing beside it', () => {
    const place = folder()
    writeFileSync(join(place, 'a.pdf'), 'old')
    writeFileAtomically(join(place, 'a.pdf'), new TextEncoder().encode('new'))
    expect(readFileSync(join(place, 'a.pdf'), 'utf8')).toBe('new')
    expect(readdirSync(place)).toEqual(['a.pdf'])
    rmSync(place, { recursive: true })
  })

  it('leaves the old thing and no remains when it fails', () => {
    const place = folder()
    mkdirSync(join(place, 'taken', 'inside'), { recursive: true })
    expect(() => writeFileAtomically(join(place, 'taken'), new Uint8Array(1))).toThrow()
    expect(readdirSync(place)).toEqual(['taken'])
    rmSync(place, { recursive: true })
  })

  it('says what did not happen where its folder is a file', () => {
    const place = folder()
    writeFileSync(join(place, 'file'), '')
    expect(() => writeFileAtomically(join(place, 'file', 'a.pdf'), new Uint8Array(1))).toThrow(
      /a\.pdf was not written \((EEXIST|ENOTDIR)\)/,
    )
    expect(readdirSync(place)).toEqual(['file'])
    rmSync(place, { recursive: true })
  })

  it('writes through no link that lies under the name of its temporary file', () => {
    const place = folder()
    const other = join(place, 'other')
    writeFileSync(other, 'theirs')
    symlinkSync(other, join(place, `.a.pdf.${process.pid}.part`))
    writeFileAtomically(join(place, 'a.pdf'), new TextEncoder().encode('ours'))
    expect(readFileSync(other, 'utf8')).toBe('theirs')
    expect(lstatSync(join(place, 'a.pdf')).isFile()).toBe(true)
    rmSync(place, { recursive: true })
  })

  it.skipIf(process.platform === 'win32')('never takes the place of a device', () => {
    const place = folder()
    // A named pipe stands for it: a test that fails must not harm the machine.
    const pipe = join(place, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(() => writeFileAtomically(pipe, new Uint8Array(1))).toThrow(
      /pipe was not written \(EINVAL\)/,
    )
    expect(statSync(pipe).isFIFO()).toBe(true)
    rmSync(place, { recursive: true })
  })
})
