import { countWords } from '../../../shared/text/size-words'
import { ProgressBar } from '../../parts/progress'
import type { Standing } from './use-standing'

type SourcingSummaryProps = Pick<Standing, 'sourcing' | 'words' | 'lines'>

/**
 * How long the briefing is, how many lines that need a source have one, and how many origins stand
 * behind the sources.
 */
export const SourcingSummary = ({ sourcing, words, lines }: SourcingSummaryProps) => (
  <div className="br-sourcing">
    <div>
      <b>{countWords(words, 'word')}</b> in {countWords(lines.length, 'line')}
    </div>
    {sourcing.needing === 0 ? (
      <div>No line needs a source yet</div>
    ) : (
      <div>
        <b>{sourcing.having}</b> of{' '}
        {countWords(sourcing.needing, 'line that needs', 'lines that need')} a source{' '}
        {sourcing.needing === 1 ? 'has' : 'have'} one
      </div>
    )}
    <ProgressBar label="Lines with a source" done={sourcing.having} total={sourcing.needing} />
    <div className="soft">
      {sourcing.originsUnset && sourcing.origins > 1 && 'at most '}
      {countWords(sourcing.origins, 'origin')} behind {countWords(sourcing.sources, 'source')}
    </div>
  </div>
)
