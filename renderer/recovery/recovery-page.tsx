import { HardDrive, RotateCw } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { failureOf } from '../../shared/errors/casebook-error'
import type { SpaceStanding } from '../../shared/ipc/contract'
import { sizeWords } from '../../shared/text/size-words'
import { ask } from '../bridge/ask'
import { Brand } from '../parts/brand'
import { Button } from '../parts/button'
import { MarkingStrip } from '../parts/marking'
import { Callout } from '../parts/message'
import { KeyValue } from '../parts/pane'
import { reserveWords, standingWords } from './space-words'

type Question = 'space:standing' | 'space:check' | 'space:useReserve'

/** What is full, what is safe, and the ways on. With enough room main replaces this window. */
export function RecoveryPage() {
  const [standing, setStanding] = useState<SpaceStanding | null>(null)
  const [asked, setAsked] = useState<Question | null>(null)
  /** Said aloud after each look. */
  const [answer, setAnswer] = useState('')
  const [failure, setFailure] = useState<string | null>(null)

  async function look(question: Question) {
    setAsked(question)
    setFailure(null)
    try {
      const found = await ask(question)
      setStanding(found)
      if (question !== 'space:standing') setAnswer(standingWords(found, new Date()))
    } catch (thrown) {
      setFailure(`The disk could not be asked. ${failureOf(thrown).message}`)
    } finally {
      setAsked(null)
    }
  }
  const lookFirst = useEffectEvent(() => void look('space:standing'))
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey
    if (plain && event.key.toLowerCase() === 'r' && asked === null) void look('space:check')
  })
  useEffect(() => {
    lookFirst()
    const listen = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div className="win rc">
      <MarkingStrip marking={null} place="top" />
      <header className="title">
        <div className="row">
          <Brand />
        </div>
      </header>
      <main className="rc-m">
        <div className="rc-c">
          <h1>The disk is too full to open a case</h1>
          <p>
            Nothing is lost: every change that Casebook said was saved is in its case file. On a
            full disk the working copies of cases can be destroyed, so no case is opened until there
            is room.
          </p>
          {standing !== null && <Room {...standing} />}
          <h2 className="sec-h">What to do</h2>
          <ol className="rc-do">
            <li>Empty the waste bin of this computer.</li>
            <li>
              Move or delete files on this disk that are not needed. Leave case files in place.
            </li>
            <li>Check again.</li>
          </ol>
          <div className="row">
            <Button
              kind="primary"
              icon={<RotateCw aria-hidden="true" />}
              keys="R"
              autoFocus
              busy={asked === 'space:check' ? 'Looking at the disk' : undefined}
              onPress={() => void look('space:check')}
            >
              Check again
            </Button>
            {standing !== null && standing.reserve > 0 && (
              <Button
                busy={asked === 'space:useReserve' ? 'Freeing the reserve' : undefined}
                onPress={() => void look('space:useReserve')}
              >
                Use the reserve
              </Button>
            )}
            <Button kind="ghost" onPress={() => void ask('space:quit')}>
              Quit Casebook
            </Button>
          </div>
          {standing !== null && <p className="soft t12">{reserveWords(standing)}</p>}
          <p role="status" className="t12">
            {answer}
          </p>
          {failure !== null && <Callout tone="err">{failure}</Callout>}
        </div>
      </main>
      <footer className="status">
        <span>
          <HardDrive aria-hidden="true" />
          Disk full
        </span>
      </footer>
      <MarkingStrip marking={null} place="bottom" />
    </div>
  )
}

const Room = ({ folder, free, needed, reserve }: SpaceStanding) => (
  <KeyValue
    pairs={[
      ['On the disk of', folder],
      ['Free', sizeWords(free)],
      ['Needed', sizeWords(needed)],
      ['Reserve', reserve === 0 ? 'none' : sizeWords(reserve)],
    ]}
  />
)
