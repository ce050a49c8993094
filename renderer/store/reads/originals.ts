import { useCallback, useEffect, useState } from 'react'
import { failureOf } from '../../../shared/errors/casebook-error'
import type { Source } from '../../../shared/model/source'
import { useOpenCase } from '../case-context'
import type { OpenCase } from '../case-at-work'
import { readOriginal } from '../original'

/** Reads the preserved original of a source; fails with `damaged` when its bytes do not match. */
export function useReadOriginal(source: Source): () => Promise<Uint8Array> {
  const opened = useOpenCase()
  return useCallback(() => readOriginal(opened, source), [opened, source])
}

/** Whether the bytes of an original match its digest. */
export type OriginalCheck =
  | { readonly state: 'checking' | 'match' }
  | { readonly state: 'differ'; readonly why: string }

const checks = new WeakMap<OpenCase, Map<string, Promise<OriginalCheck>>>()

/** Reads the original once for each opening of the case and compares its SHA-256. */
export function useOriginalCheck(source: Source): OriginalCheck {
  const opened = useOpenCase()
  const [found, setFound] = useState<{ id: string; check: OriginalCheck } | null>(null)
  useEffect(() => {
    let wanted = true
    void checkOnce(opened, source).then((check) => {
      if (wanted && !opened.closed) setFound({ id: source.id, check })
    })
    return () => {
      wanted = false
    }
  }, [opened, source])
  return found?.id === source.id ? found.check : { state: 'checking' }
}

function checkOnce(opened: OpenCase, source: Source): Promise<OriginalCheck> {
  const known = checks.get(opened) ?? new Map<string, Promise<OriginalCheck>>()
  checks.set(opened, known)
  const check = known.get(source.id) ?? checkNow(opened, source)
  known.set(source.id, check)
  return check
}

async function checkNow(opened: OpenCase, source: Source): Promise<OriginalCheck> {
  try {
    await readOriginal(opened, source)
    return { state: 'match' }
  } catch (thrown) {
    return { state: 'differ', why: failureOf(thrown).message }
  }
}
