import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFileAtomically } from '../../electron/files/atomic-write'
import { type HeldCaseFile, holdCaseFile } from '../../electron/files/case-file'
import { describeCaseFile, freeCasePath } from '../../electron/files/case-paths'
import { FileRefs } from '../../electron/files/file-refs'
import { failureOf } from '../../shared/errors/casebook-error'
import { failed, ok } from '../../shared/errors/result'

/**
 * A window without Electron: the store's questions are answered by the real case file code on a
 * real folder. `close` gives everything back.
 */
export function openCaseWindow() {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-window-'))
  const refs = new FileRefs()
  let held: HeldCaseFile | null = null
  const handlers: Record<string, (input: never) => unknown> = {
    casesCreate: ({ name, header }: { name: string; header: Uint8Array }) => {
      const path = freeCasePath(folder, name)
      writeFileAtomically(path, header)
      return describeCaseFile(path, refs)
    },
    caseOpen: ({ ref }: { ref: string }) => {
      held = holdCaseFile(refs.pathOf(ref))
      return held.opened
    },
    caseRead: ({ offset, length }: { offset: number; length: number }) =>
      held?.read(offset, length),
    caseAppend: ({ frames }: { frames: Uint8Array }) => ({ fileBytes: held?.append(frames) }),
    caseClose: () => held?.close(),
  }
  const casebook = Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      async (input: unknown) => {
        try {
          return ok(await handler(input as never))
        } catch (thrown) {
          const { kind, message } = failureOf(thrown)
          return failed(kind, message)
        }
      },
    ]),
  )
  Object.assign(globalThis, { window: { casebook } })
  return {
    folder,
    refs,
    /** Ends the held file as a killed program would: nothing is tidied, only the lock is freed. */
    abandon: () => held?.close(),
    close() {
      rmSync(folder, { recursive: true, force: true })
      Reflect.deleteProperty(globalThis, 'window')
    },
  }
}
