import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const built = dirname(dirname(fileURLToPath(import.meta.url)))

/** In the installed program the code is one archive; what others read as files lies beside it. */
const onDisk = built.replace(/\.asar$/, '.asar.unpacked')

/** The folders of the built program, beside this file's own. */
export const programFolders = {
  renderer: join(built, 'renderer'),
  recovery: join(built, 'recovery'),
  airlock: join(built, 'airlock'),
  fonts: join(onDisk, 'fonts'),
  preload: join(built, 'preload', 'preload.cjs'),
  airlockPreload: join(built, 'preload', 'airlock-preload.cjs'),
  pressTemplates: join(onDisk, 'press'),
  pressProcess: join(built, 'main', 'press-process.js'),
  demo: join(onDisk, 'demo'),
  notices: join(built, 'about', 'notices.json'),
} as const
