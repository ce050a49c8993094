import { memo } from 'react'
import type { Span } from '../../../../shared/clip/graphemes'
import type { Reliability } from '../../../../shared/model/grading'
import type { Block, SourceText } from '../../../../shared/model/source-text'
import { classNames } from '../../../parts/class-names'
import { Margin } from '../margin/margin'
import { PaintedText } from './painted-text'
import { blockId } from './text-places'
import type { ReaderClip } from '../use-reader-clips'

export interface ParagraphProps {
  readonly text: SourceText
  /** Place among the blocks, from 0. */
  readonly index: number
  readonly clips: readonly ReaderClip[]
  readonly names: readonly Span[]
  readonly reliability: Reliability | null
  /** The chosen clip when it stands here. */
  readonly chosenId: string | null
  /** Whether the analyst stands in this paragraph. */
  readonly current: boolean
}

/** One block of the text with its number, its clips painted and their cards beside it. */
export const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { text, index, clips, chosenId, current } = props
  const block = text.blocks[index] as Block
  const signed =
    block.kind === 'list-item' && OWN_SIGN.test(text.text.slice(block.start, block.start + 8))
  const starting = clips.filter((clip) => clip.start >= block.start)
  return (
    <div
      className={classNames('p', `k-${block.kind}`, signed && 'signed', current && 'cur')}
      id={blockId(index)}
    >
      <span className={classNames('no', current && 'on')} aria-hidden="true">
        {block.kind === 'title' ? '' : index + 1}
      </span>
      <BlockText block={block} isFirst={index === 0}>
        <PaintedText span={block} {...props} />
      </BlockText>
      {starting.length > 0 && (
        <Margin clips={starting} chosenId={chosenId} reliability={props.reliability} />
      )}
    </div>
  )
})

/** A list item whose text brings its bullet or number, as in a PDF, is given no second one. */
const OWN_SIGN = /^\s*(?:[•‣◦▪●○·*–-]|\(?[a-z\d]{1,3}[.)])\s/i

interface BlockTextProps {
  readonly block: Block
  /** Whether the text begins with it. */
  readonly isFirst: boolean
  readonly children: React.ReactNode
}

/** The element that says what kind of block it is. */
function BlockText({ block, isFirst, children }: BlockTextProps) {
  if (block.kind === 'title' || (isFirst && block.kind === 'heading'))
    return (
      <h2 className="p-text" dir="auto">
        {children}
      </h2>
    )
  if (block.kind === 'heading')
    return (
      <h3 className="p-text" dir="auto">
        {children}
      </h3>
    )
  return (
    <p className="p-text" dir="auto" style={{ '--level': block.level ?? 1 } as React.CSSProperties}>
      {children}
    </p>
  )
}
