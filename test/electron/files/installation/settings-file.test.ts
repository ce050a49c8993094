import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SettingsFile, usualSettings } from '../../../../electron/files/installation/settings-file'
import { Settings } from '../../../../shared/ipc/installation-channels'
import { tlp } from '../../../../shared/model/tlp'

const usual = usualSettings('a.tremblay')
let folder: string
const path = () => join(folder, 'settings.json')
const opened = () => new SettingsFile(path(), usual)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the settings file', () => {
  it('is not there at first: everything stands at its usual value', () => {
    const file = opened()
    expect(file.current).toEqual(usual)
    expect(file.fault).toBeNull()
    expect(readdirSync(folder)).toEqual([])
  })

  it.each<Partial<Settings>>([
    { theme: 'dark' },
    { density: 'compact', dateForm: 'iso' },
    { idleLockMinutes: 0 },
    { scale: 'phia' },
    { scheme: { ...tlp, id: 'ours', name: 'Ours' } },
    { casesFolder: '/srv/cases' },
  ])('keeps %j across a start', (changes) => {
    expect(opened().change(changes)).toEqual({ ...usual, ...changes })
    expect(opened().current).toEqual({ ...usual, ...changes })
  })

  it.each([
    ['a few', { analyst: 'A. Tremblay' }, { analyst: 'A. Tremblay' }],
    ['one beside one of a newer version', { paper: 'letter', voice: 3 }, { paper: 'letter' }],
    ['none', {}, {}],
  ])('takes what it has: %s', (_what, found, taken) => {
    writeFileSync(path(), JSON.stringify(found))
    const file = opened()
    expect(file.current).toEqual({ ...usual, ...taken })
    expect(file.fault).toBeNull()
  })

  it('names the settings that are not of their form, and takes the others', () => {
    writeFileSync(path(), JSON.stringify({ theme: 7, density: 'wide', analyst: 'A. Tremblay' }))
    const file = opened()
    expect(file.current).toEqual({ ...usual, analyst: 'A. Tremblay' })
    expect(file.fault).toContain('theme, density are not of their form')
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it.each(['', '{"theme": "dark"', 'null', '[]', '"dark"', '\u0000\u0000'])(
    'is set aside when it is %j, and said',
    (text) => {
      writeFileSync(path(), text)
      const file = opened()
      expect(file.current).toEqual(usual)
      const [aside = '', ...others] = readdirSync(folder)
      expect(others).toEqual([])
      expect(aside).toMatch(/^settings set aside .+\.json$/)
      expect(file.fault).toContain(join(folder, aside))
      expect(readFileSync(join(folder, aside), 'utf8')).toBe(text)
      file.change({ theme: 'dark' })
      expect(opened().current.theme).toBe('dark')
    },
  )

  it('that cannot be read stays where it is, and is said', () => {
    mkdirSync(path())
    expect(opened().current).toEqual(usual)
    expect(opened().fault).toContain('cannot be read (EISDIR)')
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('gives sound settings whatever it holds', () => {
    const members = Object.keys(Settings.shape)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...members), fc.jsonValue()), (found) => {
        writeFileSync(path(), JSON.stringify(found))
        expect(Settings.safeParse(opened().current).success).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('says of a change that was not written that the settings are as before', () => {
    mkdirSync(path())
    const file = opened()
    expect(() => file.change({ theme: 'dark' })).toThrow(/was not written/)
    expect(file.current.theme).toBe('system')
  })
})
