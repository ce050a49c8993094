import { Check, CopyCheck, FileText, ShieldAlert, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { claimedKind } from '../../../../shared/extract/file-type'
import type { Report } from '../../../../shared/model/report'
import type { Source } from '../../../../shared/model/source'
import { defanged } from '../../../../shared/text/defang'
import { countWords } from '../../../../shared/text/size-words'
import { readingLimits } from '../../../../shared/text/reading-limits'
import { useDateForm } from '../../../parts/date-form'
import { Hash } from '../../../parts/hash'
import { EmptyState } from '../../../parts/message'
import { KeyValue, Section } from '../../../parts/pane'
import { Tag } from '../../../parts/tag'
import type { ImportEntry } from '../../../intake/import-state'
import { AlsoFoundSection } from '../also-found-section'
import { acquiredWords, kindWords } from '../source-words'
import { type Finding, findingsOf } from './finding-meaning'
import { FindingTable } from './finding-table'
import { limitRows } from './limit-rows'
import { LinkTable } from './link-table'
import { groupWords, letIn, type LetIn, type ReviewRow } from './review-rows'

/** What the airlock found in one file, what became of it, and the limits it was read under. */
export function FileReport({ row }: { readonly row: ReviewRow }) {
  const { source, report, turnedDown } = row
  if (turnedDown !== null) return <TurnedDown entry={turnedDown} />
  if (source === null) return null
  if (report === null) {
    return (
      <EmptyState title={`No report was kept of S${source.number}`}>
        It was imported before reports were kept with their sources. What is imported from now on
        has one.
      </EmptyState>
    )
  }
  return <SourceReport source={source} report={report} />
}

interface SourceReportProps {
  readonly source: Source
  readonly report: Report
}

function SourceReport({ source, report }: SourceReportProps) {
  const form = useDateForm()
  const findings = findingsOf(report, form)
  const outcome = letIn(report)
  return (
    <>
      <ReportHead
        sign={
          <Tag tone={outcome === 'changed' ? 'warn' : 'ok'} icon={signs[outcome]}>
            {headWords[outcome]}
          </Tag>
        }
        when={`S${source.number}, ${acquiredWords(source.acquired, form)}, ${source.acquired.how}`}
        name={source.fileName}
      >
        {summary(findings, outcome)}
      </ReportHead>
      {findings.length > 0 && <FindingTable findings={findings} />}
      <Scripts report={report} />
      <LinkTable links={report.links ?? []} />
      <div className="rv-two">
        <Section title="Original">
          <KeyValue
            pairs={[
              ['By its bytes', kindWords(source.mediaType)],
              ['By its name', claimedKind(source.fileName) ?? 'no known kind'],
              ['Size', `${source.bytes.toLocaleString('en')} bytes`],
              ['SHA-256', <Hash key="sha256" hex={source.sha256} />],
              ['Stored', storedWords(source)],
            ]}
          />
        </Section>
        <Section title="Text for the reader">
          <KeyValue
            pairs={[
              ['Paragraphs', report.blocks.toLocaleString('en')],
              ['Pages', report.pages === 0 ? 'none' : report.pages.toLocaleString('en')],
              ['Files within', report.members === 0 ? 'none' : report.members.toLocaleString('en')],
              ['Read by', `${report.extractor.id} ${report.extractor.version}`],
              ['Made of', 'text and its places, nothing else of the file'],
            ]}
          />
        </Section>
      </div>
      <AlsoFoundSection source={source} />
      <Limits
        rows={limitRows(report.limits, {
          bytes: source.bytes,
          milliseconds: report.milliseconds,
          members: report.members,
        })}
      />
    </>
  )
}

const signs: Readonly<Record<LetIn, ReactNode>> = {
  changed: <ShieldCheck aria-hidden="true" />,
  text: <FileText aria-hidden="true" />,
  'as-is': <Check aria-hidden="true" />,
}

const headWords: Readonly<Record<LetIn, string>> = { ...groupWords, 'as-is': 'Let in as it is' }

const storedWords = ({ rebuilt }: Source): string =>
  rebuilt === undefined
    ? 'sealed in the case file, as it came'
    : `sealed in the case file, rebuilt from what carried it: ${rebuilt}`

function summary(findings: readonly Finding[], outcome: LetIn): string {
  if (outcome === 'text') {
    return 'Nothing was found in it that could have acted. What is no text, or stands outside its article, was left out; the original is kept as it came.'
  }
  if (outcome === 'as-is') {
    return findings.length === 0
      ? 'Nothing was left out of it and nothing is remarkable about it.'
      : 'Nothing was left out of it.'
  }
  const acting = findings.filter(({ weight }) => weight === 'acts').length
  const could = acting === 0 ? '' : `, ${acting} of which could have acted or reached outside`
  return `${countWords(findings.length, 'finding')}${could}. Nothing of it ran and nothing was loaded; the original is kept as it came.`
}

/** A file that was not taken in: known for as long as the import is not put away. */
function TurnedDown({ entry }: { readonly entry: ImportEntry }) {
  const { name, size, phase, result } = entry
  const reason = result?.reason ?? ''
  return (
    <>
      <ReportHead
        sign={
          phase === 'duplicate' ? (
            <Tag icon={<CopyCheck aria-hidden="true" />}>Already here</Tag>
          ) : (
            <Tag tone="err" icon={<ShieldAlert aria-hidden="true" />}>
              Refused
            </Tag>
          )
        }
        when="this session; a file that is not taken in leaves no record"
        name={name}
      >
        {reason.startsWith(`${name}: `) ? sentence(reason.slice(name.length + 2)) : reason}
      </ReportHead>
      {result !== null && (result.dropped.length > 0 || result.warnings.length > 0) && (
        <FindingTable findings={findingsOf(result)} />
      )}
      <Section title="File">
        <KeyValue
          pairs={[
            ['By its name', claimedKind(name) ?? 'no known kind'],
            ['Size', `${size.toLocaleString('en')} bytes`],
            [
              'SHA-256',
              result?.sha256 ? <Hash key="sha256" hex={result.sha256} /> : 'it was never read',
            ],
            [
              'Stored',
              phase === 'duplicate'
                ? 'once, as before; that it was found here too stands with that source'
                : 'nothing of it is in the case',
            ],
          ]}
        />
      </Section>
      <Limits
        rows={limitRows(readingLimits, {
          bytes: size,
          milliseconds: result?.milliseconds ?? 0,
          members: result?.members ?? 0,
        }).slice(0, result?.sha256 ? 2 : 1)}
      />
    </>
  )
}

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('en') + words.slice(1)

interface ReportHeadProps {
  readonly sign: ReactNode
  readonly when: string
  readonly name: string
  readonly children: ReactNode
}

const ReportHead = ({ sign, when, name, children }: ReportHeadProps) => (
  <header className="rv-h">
    <div className="row">
      {sign}
      <span className="muted t12 ell">{when}</span>
    </div>
    <h2>{name}</h2>
    <p className="soft">{children}</p>
  </header>
)

function Scripts({ report: { scripts } }: { readonly report: Report }) {
  if (scripts.length === 0) return null
  return (
    <Section title="Scripts, as found" end="shown as text, never run">
      {scripts.map(({ place, text }, at) => (
        // The scripts of a report never move.
        <div key={at} className="rv-script">
          <p className="t11 muted">{place}</p>
          <pre className="codebox" tabIndex={0} aria-label={place}>
            {defanged(text)}
          </pre>
        </div>
      ))}
    </Section>
  )
}

const Limits = ({ rows }: { readonly rows: ReturnType<typeof limitRows> }) => (
  <Section title="Limits it was read under">
    <table className="tbl rv-limits" aria-label="Limits">
      <thead>
        <tr>
          <th>Limit</th>
          <th>Used</th>
          <th>Allowed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, used, allowed }) => (
          <tr key={what}>
            <td>{what}</td>
            <td>{used}</td>
            <td className="soft">{allowed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
)
