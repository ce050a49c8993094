import { failureOf } from '../../shared/errors/casebook-error'
import { ok } from '../../shared/errors/result'
import { makeCaseKey, openCaseKey, rewrapCaseKey } from './keys/case-key'
import { lockedError } from './locked-error'
import type { Vault } from './vault'
import { openVault } from './vault-core'
import type {
  Answer,
  Asked,
  KeptVault,
  Question,
  WorkerAnswer,
  WorkerQuestion,
} from './worker-messages'

type Answers = { [A in Asked]: (question: Question<A>) => Promise<Answer<A>> }

/** What the worker does with what it is asked. It keeps one vault, from `make` or `unlock` on. */
export function questionAnswerer(): (asked: WorkerQuestion) => Promise<WorkerAnswer> {
  let kept: Vault | null = null
  const vault = (): Vault => {
    if (kept === null) throw lockedError()
    return kept
  }
  const keep = async (
    fileId: Uint8Array,
    caseKey: Uint8Array,
    sealedIdentity: Uint8Array | null,
  ): Promise<KeptVault> => {
    const { vault: opened, ...identity } = await openVault(fileId, caseKey, sealedIdentity)
    caseKey.fill(0)
    kept = opened
    return { rowKey: opened.rowKey, publicKey: opened.publicKey, ...identity }
  }
  const answers: Answers = {
    make: ({ fileId, passphrase, derivation }) =>
      forgetting([passphrase], async () => {
        const { caseKey, ...made } = await makeCaseKey(fileId, passphrase, derivation)
        return { ...(await keep(fileId, caseKey, null)), ...made }
      }),
    unlock: ({ fileId, keyTable, secret, sealedIdentity }) =>
      forgetting([secret.bytes], async () =>
        keep(fileId, await openCaseKey(fileId, keyTable, secret), sealedIdentity),
      ),
    rewrap: ({ fileId, keyTable, secret, ...anew }) =>
      forgetting([secret.bytes, anew.passphrase], () =>
        rewrapCaseKey(fileId, keyTable, secret, anew),
      ),
    seal: ({ after, frames, back }) => vault().sealFrames(after, frames, back),
    open: ({ after, bytes }) => vault().openFrames(after, bytes),
    sign: ({ message }) => vault().sign(message),
  }
  return async ({ id, ask, question }) => {
    try {
      const answer = answers[ask] as (question: unknown) => Promise<unknown>
      return { id, result: ok(await answer(question)) }
    } catch (thrown) {
      return { id, result: { ok: false, error: failureOf(thrown) } }
    }
  }
}

/** Does the work and fills the secrets with zeros, whatever comes of it. */
async function forgetting<T>(
  secrets: readonly (Uint8Array | null)[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } finally {
    for (const secret of secrets) secret?.fill(0)
  }
}
