/*
 * The default app of the unpacked runtime: starts the app folder named on the command line.
 *
 * It is a module with a top-level await on purpose. Electron holds back its `ready` event until
 * such a module has loaded, so the app may still register schemes and append switches; a default
 * app that loads the app any other way finds Electron ready too early.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const { preloads, target } = readArguments(process.argv.slice(1))

if (target === undefined) {
  console.error('No app was started: name an app folder or a main file.')
  process.exit(64)
}

// Playwright hands its loader over with -r, and expects it to run before the app.
for (const file of preloads) require(file)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

try {
  await import(pathToFileURL(mainFileOf(target)).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}

/** The files to load first and the app to start: the first word that is no switch. */
function readArguments(words) {
  const preloads = []
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '-r' || words[i] === '--require') preloads.push(words[++i])
    else if (!words[i].startsWith('-')) return { preloads, target: path.resolve(words[i]) }
  }
  return { preloads, target: undefined }
}

/** Introduces the app to Electron as its own launcher would, and answers its main file. */
function mainFileOf(target) {
  const manifest = path.join(target, 'package.json')
  if (!existsSync(manifest)) {
    app.setAppPath(path.dirname(target))
    return target
  }
  const { name, productName, version, desktopName, main } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  )
  app.setName(productName ?? name)
  app.setVersion(version)
  app.setDesktopName(desktopName ?? `${app.getName()}.desktop`)
  app.setAppPath(target)
  return path.join(target, main)
}
