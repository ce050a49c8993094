import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FileRefs } from '../../../electron/files/file-refs'
import { type HeadlessRequest, parseCommandLine } from '../../../electron/headless/command-line'
import { offerPaths } from '../../../electron/headless/offer-paths'
import { placesOf } from '../../../electron/headless/places'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-offer-'))
  mkdirSync(join(folder, 'example'))
  writeFileSync(join(folder, 'example', 'one.md'), 'One')
})
afterEach(() => rmSync(folder, { recursive: true }))

function job(line: string) {
  const secret = line.startsWith('demo') ? [] : ['--passphrase-stdin']
  const request = parseCommandLine([...line.split(' '), ...secret]) as HeadlessRequest
  const refs = new FileRefs()
  const places = placesOf(request, folder, join(folder, 'example'))
  const secrets = { passphrase: 'ships', newPassphrase: null }
  return { places, refs, job: offerPaths(request, places, secrets, refs) }
}

const put = (name: string, content = 'x') => {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), content)
}

describe('import', () => {
  test('walks folders in the order of names and names every file by reference', () => {
    put('a.casebook')
    put('b.pdf', 'four')
    put('in/z.html')
    put('in/a/k.md')
    const made = job('import a.casebook b.pdf in')
    expect(
      made.job.files.map(({ ref, bytes }) => [basename(made.refs.pathOf(ref)), bytes]),
    ).toEqual([
      ['b.pdf', 4],
      ['k.md', 1],
      ['z.html', 1],
    ])
    expect(made.refs.pathOf(made.job.caseFile?.ref ?? '')).toBe(join(folder, 'a.casebook'))
  })

  test('of a path that is not there begins nothing', () => {
    put('a.casebook')
    expect(() => job('import a.casebook no.pdf')).toThrow(
      /no\.pdf is not there\. Nothing was imported/,
    )
  })

  test('of a folder without files says so', () => {
    put('a.casebook')
    mkdirSync(join(folder, 'empty', 'inner'), { recursive: true })
    expect(() => job('import a.casebook empty')).toThrow(/There are no files in .*empty\. Nothing/)
  })

  test('into a case that is not there is refused', () => {
    put('b.pdf')
    expect(() => job('import a.casebook b.pdf')).toThrow(/case file .*a\.casebook is not there/)
  })
})

describe('check', () => {
  test('offers the PDF, and the case only where one is named', () => {
    put('a.pdf', 'four')
    expect(job('check a.pdf').job).toMatchObject({ caseFile: null, files: [{ bytes: 4 }] })
    put('a.casebook')
    const made = job('check a.pdf --case a.casebook')
    expect(made.refs.pathOf(made.job.caseFile?.ref ?? '')).toBe(join(folder, 'a.casebook'))
  })

  test('of a file that is not there checks nothing', () => {
    expect(() => job('check no.pdf')).toThrow(/no\.pdf is not there\. Nothing was checked/)
  })
})

describe('new', () => {
  test('does not take the place of a file', () => {
    put('a.casebook')
    expect(() => job('new a.casebook --title T')).toThrow(/already there/)
    expect(existsSync(join(folder, 'a.casebook'))).toBe(true)
  })

  test('makes the folder it is to be in', () => {
    job('new there/below/a.casebook --title T')
    expect(existsSync(join(folder, 'there/below'))).toBe(true)
    put('file')
    expect(() => job('new file/a.casebook --title T')).toThrow(/file cannot be made \(EEXIST\)/)
  })

  test('has no case file yet, and its passphrase', () => {
    expect(job('new a.casebook --title T').job).toMatchObject({
      caseFile: null,
      passphrase: 'ships',
      newPassphrase: null,
    })
  })
})

describe('demo', () => {
  test('offers the bundled example and writes its own two files into the folder', () => {
    const made = job('demo --out there')
    expect(made.job.files.map(({ name }) => name)).toEqual(['one.md'])
    expect(made.places).toMatchObject({
      caseFile: join(folder, 'there', 'exchange-server-compromise.casebook'),
      out: join(folder, 'there', 'exchange-server-compromise.pdf'),
    })
  })

  test('takes the place of its own case file, but not while that is open', () => {
    put('there/exchange-server-compromise.casebook')
    job('demo --out there')
    expect(existsSync(join(folder, 'there', 'exchange-server-compromise.casebook'))).toBe(false)
    put('there/exchange-server-compromise.casebook')
    const lock = { pid: process.ppid, host: 'another-machine' }
    put('there/.exchange-server-compromise.casebook.lock', JSON.stringify(lock))
    expect(() => job('demo --out there')).toThrow(/open in another Casebook/)
    expect(existsSync(join(folder, 'there', 'exchange-server-compromise.casebook'))).toBe(true)
  })
})
