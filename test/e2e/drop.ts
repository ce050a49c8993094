import type { Page } from '@playwright/test'
import type { DroppedFile } from './example-files'

/** Drops files on the window, as from the file manager. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const drawn = files.map(({ name, type, bytes }) => ({ name, type, bytes: [...bytes] }))
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, type, bytes } of given) {
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
    }
    return transfer
  }, drawn)
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', event, { dataTransfer })
  }
}
