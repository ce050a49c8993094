import { BookOpen } from 'lucide-react'
import { Button } from '../../../parts/button'
import { EmptyState } from '../../../parts/message'

/** The list before there is a case. */
export const FirstCase = ({ onExample }: { readonly onExample: () => void }) => (
  <div className="cs-first">
    <EmptyState
      title="Start the first case"
      action={
        <Button icon={<BookOpen aria-hidden="true" />} keys="E" onPress={onExample}>
          Look around in the example case
        </Button>
      }
    >
      A case holds one question: the documents that bear on it, the passages you clip from them, the
      actors they name and the briefing you write. It is one sealed file on this computer, opened
      with a passphrase. Make one with New case, or open a file somebody gave you.
    </EmptyState>
  </div>
)
