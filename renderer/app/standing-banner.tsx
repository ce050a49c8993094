import { useState } from 'react'
import type { SpaceStanding } from '../../shared/ipc/contract'
import { sizeWords } from '../../shared/text/size-words'
import { Button } from '../parts/button'
import { Callout } from '../parts/message'
import { useStanding } from '../store/reads/standing'
import { runById } from './commands/dispatch'
import { useLock } from './lock'
import { useSpace } from './space'

/** What the analyst must know about the open case before she goes on, with the way out. */
export function StandingBanner() {
  const { readOnly, found, notice } = useStanding()
  const { standing } = useSpace()
  const unlocked = useLock(({ warned }) => warned)
  const [read, setRead] = useState<readonly string[]>([])
  return (
    <>
      {readOnly !== null && (
        <Callout tone="err">
          <span>
            <b>Read only.</b> {readOnly} No change is saved meanwhile. The backups of the case stand
            beside it in the list of cases.
          </span>
          <Button size="sm" keys="Ctrl+W" onPress={() => runById('case.close')}>
            Close the case
          </Button>
        </Callout>
      )}
      {unlocked && (
        <Callout tone="err">
          <span>
            <b>The case was not locked</b>: something could not be saved. Lock it once more and it
            is locked all the same; what could not be saved is lost then.
          </span>
          <Button size="sm" keys="F8" onPress={() => runById('case.lock')}>
            Lock the case
          </Button>
        </Callout>
      )}
      {standing?.enough === false && (
        <div role="status">
          <Callout tone="warn">{roomWords(standing)}</Callout>
        </div>
      )}
      {[found, notice].map(
        (words) =>
          words !== null &&
          !read.includes(words) && (
            <div role="status" key={words}>
              <Callout tone={words === found ? 'warn' : 'note'}>
                <span>{words}</span>
                <Button size="sm" onPress={() => setRead([...read, words])}>
                  I have read it
                </Button>
              </Callout>
            </div>
          ),
      )}
    </>
  )
}

const roomWords = ({ free, needed, folder }: SpaceStanding) => (
  <span>
    <b>Disk almost full: {sizeWords(free)} free.</b> Make space on the disk of {folder}: empty the
    waste bin, or move files that are not needed. With less than {sizeWords(needed)} no case can be
    opened after this one. What was saved is in the case file.
  </span>
)
