import { describe, expect, it } from 'vitest'
import { shadeOf } from '../../../renderer/app/settings/theme'
import { admitOwnScript } from '../../../renderer/app/trusted-types'

describe('the script policy', () => {
  const base = 'app://casebook/app/index.html'

  it.each([
    ['./assets/worker.js', 'app://casebook/app/assets/worker.js'],
    ['/assets/worker.js', 'app://casebook/assets/worker.js'],
    ['app://airlock/worker.js', null],
    ['https://example.org/worker.js', null],
    ['data:text/javascript,1', null],
    ['blob:https://example.org/1', null],
  ])('answers %s with %s', (url, expected) => {
    expect(admitOwnScript(url, base)).toBe(expected)
  })
})

describe('the theme', () => {
  it.each([
    ['system', true, 'dark'],
    ['system', false, 'light'],
    ['light', true, 'light'],
    ['dark', false, 'dark'],
  ] as const)('%s on a computer that is dark: %s comes to %s', (theme, dark, shade) => {
    expect(shadeOf(theme, dark)).toBe(shade)
  })
})
