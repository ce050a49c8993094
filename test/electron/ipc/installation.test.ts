import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { expect, test, vi } from 'vitest'
import { SettingsFile, usualSettings } from '../../../electron/files/installation/settings-file'
import { installationHandlers } from '../../../electron/ipc/installation'

vi.mock('electron', () => ({ app: { isPackaged: true }, dialog: {} }))

test('the window is kept out of screen captures from the moment it is set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-settings-'))
  const handlers = installationHandlers({
    settings: new SettingsFile(join(folder, 'settings.json'), usualSettings('ann')),
    folder: () => ({ path: folder, by: 'usual' }),
    handed: () => null,
    locked: () => null,
  })
  const setContentProtection = vi.fn()
  const window = { setContentProtection } as unknown as BrowserWindow
  await handlers['settings:write']({ hiddenFromCapture: true }, window)
  await handlers['settings:write']({ theme: 'dark' }, window)
  await handlers['settings:write']({ hiddenFromCapture: false }, window)
  expect(setContentProtection.mock.calls).toEqual([[true], [true], [false]])
  rmSync(folder, { recursive: true })
})
