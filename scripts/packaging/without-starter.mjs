import { rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Called by electron-builder when Electron lies in its new folder: takes away Electron's own starter
 * of app folders, which the fuses forbid in any case.
 * @param {{ appOutDir: string }} context
 */
export default ({ appOutDir }) =>
  rm(path.join(appOutDir, 'resources/default_app.asar'), { recursive: true, force: true })
