import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFileAtomically } from '../../electron/files/atomic-write'
import { type HeldCaseFile, holdCaseFile } from '../../electron/files/case-file'
import { describeCaseFile, freeCasePath } from '../../electron/files/case-paths'
import { FileRefs } from '../../electron/files/file-refs'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { failed, ok } from '../../shared/errors/result'

/**
 * A window without Electron: the store's questions are answered by the real case file code on a
 * real folder. `close` gives everything back.
 */
export function openCaseWindow() {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-window-'))
  const refs = new FileRefs()
  let held: HeldCaseFile | null = null
  let appends = 0
  let failing = 0
  const handlers: Record<string, (input: never) => unknown> = {
    casesCreate: ({ name, header }: { name: string; header: Uint8Array }) => {
      const path = freeCasePath(folder, name)
      writeFileAtomically(path, header)
      return describeCaseFile(path, refs)
    },
    caseOpen: async ({ ref }: { ref: string }) => {
      await held?.close()
      held = await holdCaseFile(refs.pathOf(ref))
      return held.opened
    },
    caseRead: ({ offset, length }: { offset: number; length: number }) =>
      held?.read(offset, length),
    caseAppend: async ({ frames }: { frames: Uint8Array }) => {
      appends += 1
      if (appends === failing) throw new CasebookError('no-space', 'Not saved: the disk is full.')
      return { fileBytes: await held?.append(frames) }
    },
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
    /** How often main was asked to append. */
    appends: () => appends,
    /** Lets the given append from now on fail as on a full disk; tells how many were asked. */
    failAppend(which: number) {
      const before = appends
      failing = before + which
      return {
        get asked() {
          return appends - before
        },
      }
    },
    /** Ends the held file as a killed program would: nothing is tidied, only the lock is freed. */
    abandon: () => held?.abandon(),
    close() {
      rmSync(folder, { recursive: true, force: true })
      Reflect.deleteProperty(globalThis, 'window')
    },
  }
}
