import type { OpenCase } from '../../renderer/store/case-at-work'
import { commit } from '../../renderer/store/commit'
import type { NewCase } from '../../renderer/store/create-case'
import { openUnlocked } from '../../renderer/store/open-case'
import { derivable } from '../../renderer/vault/keys/hkdf'
import { openVault } from '../../renderer/vault/vault-core'
import type { CaseFile } from '../../shared/ipc/contract'
import { CASE_FORMAT, encodeCaseHeader } from '../../shared/journal/case-header'
import { encodeKeyTable } from '../../shared/journal/key-table'
import type { Case } from '../../shared/model/case'
import { sha256 } from './sha256'

/*
 * Cases for tests of what comes after the keys: sealed with a key of their own that no passphrase
 * wraps, in this very thread. What is about keys is tested with the vault.
 */

const keys = new Map<string, { readonly fileId: Uint8Array; readonly caseKey: Uint8Array }>()

const bytes = (length: number, from: number) =>
  Uint8Array.from({ length }, (_, index) => (from + index) % 256)

/** A sound key table that nothing opens. */
const keyTable = await encodeKeyTable(
  {
    writeNumber: 1,
    commitment: bytes(32, 1),
    slots: [
      {
        kind: 'passphrase',
        derivation: { memoryKiB: 64 << 10, iterations: 3, parallelism: 1 },
        salt: bytes(32, 2),
        nonce: bytes(12, 3),
        wrappedKey: bytes(48, 4),
        commitment: bytes(32, 5),
      },
    ],
  },
  sha256,
)

/** Makes a case through whatever main stands behind `window.casebook`, and opens it. */
export async function createTestCase(
  about: Partial<NewCase> = {},
  analyst = 'A. Tremblay',
): Promise<OpenCase> {
  const fileId = crypto.getRandomValues(new Uint8Array(16))
  const caseKey = crypto.getRandomValues(new Uint8Array(32))
  const header = encodeCaseHeader({ format: CASE_FORMAT, generation: 1, fileId })
  const file = await askMain<CaseFile>('casesCreate', {
    name: about.fileName ?? 'case',
    header,
    keyTable,
  })
  keys.set(file.ref, { fileId, caseKey })
  const opened = await openTestCase(file, analyst)
  const record: Case = {
    id: crypto.randomUUID(),
    title: about.title ?? 'Harbour pilots',
    requirement: about.requirement ?? '',
    marking: about.marking ?? 'TLP:AMBER',
    created: new Date().toISOString(),
  }
  await commit(opened, {
    command: `Create case "${record.title}"`,
    changes: [{ table: 'cases', id: record.id, after: record }],
  })
  return opened
}

/** Opens a case again that {@link createTestCase} made. */
export async function openTestCase(file: CaseFile, analyst = 'A. Tremblay'): Promise<OpenCase> {
  const known = keys.get(file.ref)
  if (known === undefined) throw new Error(`${file.name} was not made by createTestCase.`)
  const { vault } = await openVault(known.fileId, await derivable(known.caseKey), null)
  const held = await askMain<{ readOnly: string | null; keyTable: Uint8Array }>('caseOpen', {
    ref: file.ref,
  })
  return openUnlocked(file, held, vault, analyst)
}

async function askMain<T>(ability: string, input: unknown): Promise<T> {
  const { casebook } = (globalThis as unknown as { window: { casebook: Abilities } }).window
  const answer = await (casebook[ability] as Ask)(input)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value as T
}

type Ask = (
  input: unknown,
) => Promise<{ ok: true; value: unknown } | { ok: false; error: { message: string } }>
type Abilities = Record<string, Ask>
