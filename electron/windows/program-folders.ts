import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const built = dirname(dirname(fileURLToPath(import.meta.url)))

/** The folders of the built program, beside this file's own. */
export const programFolders = {
  renderer: join(built, 'renderer'),
  recovery: join(built, 'recovery'),
  airlock: join(built, 'airlock'),
  fonts: join(built, 'fonts'),
  preload: join(built, 'preload', 'preload.cjs'),
  airlockPreload: join(built, 'preload', 'airlock-preload.cjs'),
  pressTemplates: join(built, 'press'),
  pressProcess: join(built, 'main', 'press-process.js'),
  demo: join(built, 'demo'),
  notices: join(built, 'about', 'notices.json'),
} as const
