import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether LibreOffice Writer is on this machine; says so when it is not. */
export function hasLibreOffice(): boolean {
  const found = spawnSync('soffice', ['--version']).error === undefined
  if (!found)
    console.warn(
      'Skipped: LibreOffice is not installed (apt-get install libreoffice-writer-nogui).',
    )
  return found
}

/** A Word file as LibreOffice reads it, converted: `fodt` is OpenDocument as one XML file. */
export function convertedByLibreOffice(docx: Uint8Array, to: 'fodt' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-office-'))
  try {
    writeFileSync(join(folder, 'briefing.docx'), docx)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const words = ['--headless', '--convert-to', to, '--outdir', folder, 'briefing.docx']
    execFileSync('soffice', [profile, ...words], { cwd: folder, stdio: 'ignore', timeout: 60_000 })
    return readFileSync(join(folder, `briefing.${to}`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
