import { usePlace } from '../../place/place'
import { useSources } from '../../store/reads/sources'
import { ImportReview } from './report/import-review'
import { SourcesScreen } from './sources-screen'

/** The section of sources: their list, or what the airlock found in them. */
export function SourcesSection() {
  const report = usePlace(({ place }) => place.report)
  const sources = useSources()
  if (report === null) return <SourcesScreen />
  return <ImportReview sources={sources ?? []} shown={report} />
}
