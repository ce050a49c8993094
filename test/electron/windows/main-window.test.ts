import { expect, test, vi } from 'vitest'
import { makeWindow } from '../../../electron/windows/main-window'

const { asked } = vi.hoisted(() => ({ asked: [] as boolean[] }))
vi.mock('electron', () => ({
  app: { isPackaged: true },
  session: { fromPartition: () => ({ protocol: { isProtocolHandled: () => true } }) },
  BrowserWindow: class {
    setContentProtection = (enable: boolean) => asked.push(enable)
    on() {}
    once() {}
  },
}))

test.each([true, false])('each window is hidden from captures as it is set then: %s', (is) => {
  const state = { bounds: {}, maximised: false, fullScreen: false, shown: 'front' } as const
  const kind = { hidden: false, keepsProjection: true, hiddenFromCapture: () => is }
  for (const page of ['main', 'recovery'] as const) makeWindow({ page, state, ...kind })
  expect(asked.splice(0)).toEqual([is, is])
})
