import { EmptyState } from '../../../parts/message'

/** The list before there is a case. */
export const FirstCase = () => (
  <div className="cs-first">
    <EmptyState title="Start the first case">
      A case holds one question: the documents that bear on it, the passages you clip from them, the
      actors they name and the briefing you write. It is one sealed file on this computer, opened
      with a passphrase. Make one with New case, or open a file somebody gave you.
    </EmptyState>
  </div>
)
