import { memo, useEffect, useRef, useState } from 'react'
import { holds, type Rectangle } from '../../../../shared/clip/rectangles'
import { failureOf } from '../../../../shared/errors/casebook-error'
import type { Page, PixelImage, TextBox } from '../../../../shared/model/source-text'
import { classNames } from '../../../parts/class-names'
import { Callout } from '../../../parts/message'
import { Spinner } from '../../../parts/progress'
import type { PagePixels } from './page-pixels'
import { placeOn } from './page-place'
import { PageWords } from './page-words'
import type { ReaderClip } from '../use-reader-clips'

/** A clip's rectangles on one page. */
export interface ClipOnPage {
  readonly clip: ReaderClip
  readonly rectangles: readonly Rectangle[]
}

interface OriginalPageProps {
  readonly page: Page
  readonly pixels: PagePixels
  /** Whether it is near the eye: other pages keep their place without pixels. */
  readonly near: boolean
  readonly zoom: number
  /** A picture is not shown larger than it is until it is zoomed. */
  readonly isPicture: boolean
  /** The whole text of the source. */
  readonly text: string
  /** Where it stands on this page. */
  readonly words: readonly TextBox[]
  readonly clips: readonly ClipOnPage[]
  readonly cursor: readonly Rectangle[]
  readonly chosenId: string | null
  readonly onChoose: (clipId: string) => void
  /** Pressed beside all clips: PDF points from the top left corner. */
  readonly onPoint: (page: number, x: number, y: number) => void
}

/** A page of the original as it looks, with the clips that stand on it. Drawn only near the eye. */
export const OriginalPage = memo(function OriginalPage(props: OriginalPageProps) {
  const { page, clips, chosenId } = props
  return (
    <div
      className="pg"
      data-page={page.number}
      style={
        {
          aspectRatio: `${page.width} / ${page.height}`,
          '--natural': props.isPicture ? `${page.width}px` : undefined,
        } as React.CSSProperties
      }
      onClick={(event) => {
        if (document.getSelection()?.isCollapsed === false) return
        const box = event.currentTarget.getBoundingClientRect()
        const scale = page.width / box.width
        press(props, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale)
      }}
    >
      {props.near && (
        <>
          <PagePicture page={page} pixels={props.pixels} zoom={props.zoom} />
          <PageWords page={page} text={props.text} words={props.words} />
        </>
      )}
      {props.cursor.map((rectangle) => (
        <span key={placeKey(rectangle)} className="pg-cursor" style={placeOn(page, rectangle)} />
      ))}
      {clips.flatMap(({ clip, rectangles }) =>
        rectangles.map((rectangle, index) => (
          <button
            key={`${clip.id} ${placeKey(rectangle)}`}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            className={classNames('pg-clip', clip.tint, clip.id === chosenId && 'is-on')}
            style={placeOn(page, rectangle)}
            aria-label={`Clip c${clip.number}`}
            aria-pressed={clip.id === chosenId}
            onClick={(event) => {
              event.stopPropagation()
              props.onChoose(clip.id)
            }}
          />
        )),
      )}
      {!props.isPicture && <span className="pg-no">p. {page.number}</span>}
    </div>
  )
})

const placeKey = ({ x, y }: Rectangle) => `${x} ${y}`

/** The words lie over the clips, so that they can be selected there too: a press asks what is beneath. */
function press({ page, clips, onChoose, onPoint }: OriginalPageProps, x: number, y: number): void {
  const pressed = clips.findLast(({ rectangles }) => rectangles.some((one) => holds(one, x, y)))
  if (pressed === undefined) onPoint(page.number, x, y)
  else onChoose(pressed.clip.id)
}

/** Milliseconds a page stays near before it is drawn: pages that fly past are not. */
const SETTLE = 120

/** The pixels of the page on a canvas, sharp for the width it is shown at. */
function PagePicture({ page, pixels, zoom }: Pick<OriginalPageProps, 'page' | 'pixels' | 'zoom'>) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<{ drawn: boolean; error?: string }>({ drawn: false })
  useEffect(() => {
    let wanted = true
    const element = canvas.current as HTMLCanvasElement
    const sharp = (element.clientWidth * devicePixelRatio) / page.width
    // Quarters, so that a page dragged a little wider is not drawn anew.
    const scale = Math.min(6, Math.max(0.25, Math.ceil(sharp * 4) / 4))
    const timer = setTimeout(() => {
      pixels
        .draw(page.number, scale, () => wanted)
        .then((image) => {
          if (!wanted || image === null) return
          paint(element, image)
          setState({ drawn: true })
        })
        .catch(
          (thrown: unknown) =>
            wanted && setState({ drawn: false, error: failureOf(thrown).message }),
        )
    }, SETTLE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [page, pixels, zoom])
  return (
    <>
      <canvas
        ref={canvas}
        className="pg-pixels"
        role="img"
        aria-label={`Page ${page.number} of the original`}
      />
      {!state.drawn && (
        <div className="pg-wait">
          {state.error === undefined ? (
            <span className="row">
              <Spinner /> Drawing page {page.number}
            </span>
          ) : (
            <Callout tone="err">{state.error}</Callout>
          )}
        </div>
      )}
    </>
  )
}

function paint(canvas: HTMLCanvasElement, { width, height, rgba }: PixelImage): void {
  canvas.width = width
  canvas.height = height
  const data = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.byteLength)
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0)
}
