import { describe, expect, it } from 'vitest'
import { soundSettings } from '../../../../electron/files/installation/sound-settings'
import type { Settings } from '../../../../shared/ipc/contract'

const defaults: Settings = {
  theme: 'system',
  density: 'normal',
  railNarrow: false,
  inspectorOpen: true,
  paper: 'a4',
  analyst: 'root',
  singleKeys: true,
  idleLockMinutes: 5,
}

describe('settings found in a file', () => {
  it.each([
    ['all of them', { ...defaults, theme: 'dark' }, { theme: 'dark' }],
    ['a few', { analyst: 'A. Tremblay' }, { analyst: 'A. Tremblay' }],
    ['one beside one of a newer version', { paper: 'letter', voice: 3 }, { paper: 'letter' }],
    ['one beside a damaged one', { theme: 7, analyst: 'A. Tremblay' }, { analyst: 'A. Tremblay' }],
    ['none', null, {}],
    ['something else', 'text', {}],
  ])('are taken: %s', (_what, found, taken) => {
    expect(soundSettings(found, defaults)).toEqual({ ...defaults, ...taken })
  })
})
