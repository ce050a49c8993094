import { makeCaseKey, openCaseKey, rewrapCaseKey } from './keys/case-key'
import { derivable } from './keys/hkdf'
import type { Answers, CaseKeyTable } from './worker-tables'

/** Finds or makes case keys. No secret outlives its question, and no case key leaves as bytes. */
export const caseKeyAnswers: Answers<CaseKeyTable> = {
  make: ({ fileId, passphrase, derivation }) =>
    forgetting([passphrase], async () => {
      const { caseKey, ...made } = await makeCaseKey(fileId, passphrase, derivation)
      return { caseKey: await sealedAway(caseKey), ...made }
    }),
  find: ({ fileId, keyTable, secret }) =>
    forgetting([secret.bytes], async () => ({
      caseKey: await sealedAway(await openCaseKey(fileId, keyTable, secret)),
    })),
  rewrap: ({ fileId, keyTable, secret, ...anew }) =>
    forgetting([secret.bytes, anew.passphrase], () =>
      rewrapCaseKey(fileId, keyTable, secret, anew),
    ),
}

/** The case key as one that cannot be read out; its bytes are filled with zeros. */
const sealedAway = (caseKey: Uint8Array) => forgetting([caseKey], () => derivable(caseKey))

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
