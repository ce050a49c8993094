import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CaseAtWork } from '../../electron/files/case-file/case-at-work'
import { describeCaseFile, freeCasePath } from '../../electron/files/case-file/case-paths'
import { FileRefs } from '../../electron/files/file-refs'
import { createCaseFile } from '../../electron/files/case-file/new-case-file'
import { nodeDisk } from '../../electron/files/disk/node-disk'
import { CasebookError, failureOf } from '../../shared/errors/casebook-error'
import { failed, ok } from '../../shared/errors/result'
import type { JournalPlace } from '../../shared/ipc/contract'

/**
 * A window without Electron: the store's questions are answered by the real case file code on a
 * real folder. `close` gives everything back.
 */
export function openCaseWindow() {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-window-'))
  const refs = new FileRefs()
  const atWork = new CaseAtWork(nodeDisk, async () => {})
  let appends = 0
  let failing = 0
  let fault = new CasebookError('no-space', 'Not saved: the disk is full.')
  const handlers: Record<string, (input: never) => unknown> = {
    casesCreate: async (made: { name: string; header: Uint8Array; keyTable: Uint8Array }) => {
      const path = freeCasePath(folder, made.name)
      await createCaseFile(nodeDisk, path, made.header, made.keyTable)
      return describeCaseFile(path, refs)
    },
    caseOpen: async ({ ref }: { ref: string }) => (await atWork.open(refs.pathOf(ref))).opened,
    caseFrames: ({ after }: { after: JournalPlace | null }) => atWork.held.frames(after),
    caseRead: ({ offset, length }: { offset: number; length: number }) =>
      atWork.held.read(offset, length),
    caseAppend: async ({ frames }: { frames: Uint8Array }) => {
      appends += 1
      if (appends === failing) throw fault
      return { fileBytes: await atWork.held.append(frames) }
    },
    caseClose: () => atWork.close(),
    caseRoom: async () => {},
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
    /** Lets the given append from now on fail, as on a full disk; tells how many were asked. */
    failAppend(which: number, how = fault) {
      const before = appends
      failing = before + which
      fault = how
      return {
        get asked() {
          return appends - before
        },
      }
    },
    /** Ends the held file as a killed program would: nothing is tidied, only the lock is freed. */
    abandon: () => atWork.abandon(),
    close() {
      rmSync(folder, { recursive: true, force: true })
      Reflect.deleteProperty(globalThis, 'window')
    },
  }
}
