import { ScanText } from 'lucide-react'
import {
  meanConfidence,
  pageWords,
  pagesToRecognise,
  recognisedPages,
} from '../../../../shared/extract/recognised-text'
import type { Source } from '../../../../shared/model/source'
import type { SourceText } from '../../../../shared/model/source-text'
import { Button } from '../../../parts/button'
import { Callout } from '../../../parts/message'
import { ProgressBar } from '../../../parts/progress'
import { cancelRecognition, useRecognition } from './recognition'

interface RecognitionBarProps {
  readonly source: Source
  readonly text: SourceText
  readonly onRecognise: () => void
}

/** Says which pages hold no text, which hold words that a machine recognised, and how far it is. */
export function RecognitionBar({ source, text, onRecognise }: RecognitionBarProps) {
  const { sourceId, done, total, number } = useRecognition()
  const left = pagesToRecognise(text.pages)
  const hasNone = left.every(({ start, end }) => start === end)
  const found = recognisedPages(text.pages)
  const isRunning = sourceId === source.id
  return (
    <>
      {found.length > 0 && (
        <div className="rd-ocr">
          <Callout tone="warn">
            The words of {pageWords(found)} were recognised by machine, confidence{' '}
            {meanConfidence(found)} of 100. Compare them with the original before you cite them.
          </Callout>
        </div>
      )}
      {isRunning && (
        <div className="rd-ocr" role="status">
          <span className="nowrap">
            Recognising words: page {Math.min(done + 1, total)} of {total}
          </span>
          <ProgressBar label="Recognising words" done={done} total={total} />
          <Button size="sm" onPress={cancelRecognition}>
            Cancel
          </Button>
        </div>
      )}
      {left.length > 0 && !isRunning && (
        <div className="rd-ocr">
          <Callout tone="plain" icon={<ScanText aria-hidden="true" />}>
            {hasNone ? 'No text' : 'Little or no text beside pictures'} on {pageWords(left)}.
          </Callout>
          <Button size="sm" disabled={sourceId !== null} onPress={onRecognise}>
            {sourceId === null ? 'Recognise text' : `Waits for S${number}`}
          </Button>
        </div>
      )}
    </>
  )
}
