import { FileDown, FileText, Highlighter, Library } from 'lucide-react'
import { Keys } from '../../parts/keys'
import { MarkingChip } from '../../parts/marking'
import { KeyValue } from '../../parts/pane'
import { useCase } from '../../store/reads/case'

const steps = [
  {
    sign: Library,
    name: 'Collect',
    text: 'Import, then say how reliable each source is and where it has its facts from.',
    keys: 'Ctrl+1',
  },
  {
    sign: Highlighter,
    name: 'Read and clip',
    text: 'Mark passages, grade them, tag the actors they name.',
    keys: 'Ctrl+2',
  },
  {
    sign: FileText,
    name: 'Write',
    text: 'A marked briefing. Each line leads back to its passages.',
    keys: 'Ctrl+4',
  },
] as const

/** Sources before there is one: how to begin, and what follows. */
export function FirstSource() {
  const record = useCase()
  return (
    <div className="fr-b scroll grow">
      <div className="fr-in">
        <h2 className="fr-t">Bring in the first source</h2>
        <p className="fr-lead">
          A case starts with documents. Every clip and every line you write later points back to a
          passage in one of them.
        </p>
        <div className="drop">
          <span className="drop-i">
            <FileDown aria-hidden="true" />
          </span>
          <div>
            <b>
              Drop files or folders here, or press <Keys of="I" /> for files, <Keys of="Shift+I" />{' '}
              for a folder
            </b>
            <p className="soft">
              PDF, saved web pages, office documents, mail, pictures, plain text; ZIP and web
              archives are opened.
            </p>
          </div>
        </div>
        <p className="help">
          Files are copied unchanged, fingerprinted, and read in a closed process. Scripts, links
          and embedded programs never run.
        </p>
        <h3 className="fr-h">What happens next</h3>
        <ol className="steps">
          {steps.map(({ sign: Sign, name, text, keys }, index) => (
            <li key={name} className={index === 0 ? 'on' : ''}>
              <span className="no">{index + 1}</span>
              <Sign aria-hidden="true" />
              <b>{name}</b>
              <p>{text}</p>
              <span className="k">
                <Keys of={keys} />
              </span>
            </li>
          ))}
        </ol>
        {record !== undefined && (
          <div className="card fr-case">
            <h3 className="sec-h">
              This case
              <span className="end">
                change with <Keys of="F2" />
              </span>
            </h3>
            <KeyValue
              pairs={[
                ['Title', record.title],
                ['Question', record.requirement || 'not written yet'],
                ['Marking', <MarkingChip key="marking" marking={record.marking} />],
              ]}
            />
          </div>
        )}
      </div>
    </div>
  )
}
