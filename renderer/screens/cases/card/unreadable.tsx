import { useEffect, useState } from 'react'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { CaseFile } from '../../../../shared/ipc/contract'
import { ask } from '../../../bridge/ask'
import { Callout } from '../../../parts/message'

/** Says why a file whose header cannot be read does not open: no case file, cut short, newer. */
export function Unreadable({ file: { ref } }: { readonly file: CaseFile }) {
  const [why, setWhy] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    setWhy(null)
    // Main says it when it is asked to open the file, and holds none that it cannot open.
    ask('case:open', { ref }).then(
      () => ask('case:close'),
      (thrown) => wanted && setWhy(failureOf(thrown).message),
    )
    return () => {
      wanted = false
    }
  }, [ref])
  return why === null ? null : <Callout tone="err">{why}</Callout>
}
