import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { isWritten } from '../../../../shared/briefing/placing'
import type { Line } from '../../../../shared/model/briefing'
import type { ConfidenceLevel } from '../../../../shared/model/likelihood'
import { highestMarking, portionOf } from '../../../../shared/model/marking'
import { printedMarking } from '../sourcing'
import { blockOf } from './blocks-of'
import type { CitedClips } from './cited-clips'
import { element, margin, setText } from './dom'
import { type StatedTerm, statedTerm } from './inline-nodes'
import { assumptionHead, judgementHead } from './judgement-head'
import { FigurePlate } from './figure-plate'
import { confidenceIn } from './line-parts'

const typeWords: Readonly<Record<Line['type'], string>> = {
  'reported-fact': 'fact',
  judgement: 'judgement',
  assumption: 'assumption',
  gap: 'gap',
  framing: 'framing',
}

/**
 * A line with its margin: number, portion marking, kind; a judgement also shows its likelihood on
 * the ruler and its confidence. Numbers are counters of the style sheet, so that a key stroke in
 * line 1 does not touch the 2,000 lines below it.
 */
export class LineView {
  readonly dom = element('div', 'br-line')
  readonly contentDOM = element('div', 'br-body')
  private readonly head = margin('div', 'br-judgement')
  private readonly portion = element('span', 'br-portion')
  private readonly type = element('span', 'br-type')
  private readonly figure = new FigurePlate()
  private readonly stop: () => void
  private node: ProseMirrorNode

  constructor(
    node: ProseMirrorNode,
    private readonly cited: CitedClips,
  ) {
    this.node = node
    const beside = margin('span', 'br-margin')
    beside.append(this.portion, this.type)
    const ordinal = margin('span', 'br-ordinal')
    this.dom.append(this.head, beside, ordinal, this.figure.dom, this.contentDOM)
    this.show()
    this.stop = cited.subscribe(() => this.showCited())
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type !== this.node.type) return false
    this.node = node
    this.show()
    return true
  }

  ignoreMutation(mutation: { readonly type: string; readonly target: globalThis.Node }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  destroy(): void {
    this.stop()
  }

  private show(): void {
    const { id, type } = this.node.attrs as Pick<Line, 'id' | 'type'>
    if (this.dom.dataset.line !== id) this.dom.dataset.line = id
    if (this.dom.dataset.type !== type) this.dom.dataset.type = type
    const line = lineOf(this.node)
    const written = isWritten(line)
    this.dom.dataset.form = line.form?.kind ?? 'paragraph'
    this.dom.toggleAttribute('data-blank', !written)
    // A number of its own: the next block steps over it.
    this.dom.toggleAttribute('data-confidence', written && confidenceIn(this.node) !== null)
    setText(this.type, typeWords[type])
    this.showTerms(type)
    this.showCited()
  }

  private showTerms(type: Line['type']): void {
    const stated = termIn(this.node)
    const level = confidenceIn(this.node)?.attrs.level as ConfidenceLevel | undefined
    const { indicators, ifWrong } = lineOf(this.node)
    const count = indicators?.length ?? 0
    const shown =
      type === 'judgement'
        ? `${stated?.term} ${stated?.scale} ${level} ${count}`
        : type === 'assumption'
          ? (ifWrong ?? '')
          : ''
    if (this.head.dataset.terms === shown) return
    this.head.dataset.terms = shown
    this.head.replaceChildren(
      ...(type === 'judgement'
        ? judgementHead(stated, level ?? null, count)
        : assumptionHead(type === 'assumption' ? (ifWrong ?? '') : '')),
    )
  }

  /** What depends on the case: the marking printed, and the name of a picture. */
  private showCited(): void {
    this.figure.show(lineOf(this.node).form, this.cited)
    const { marking } = this.node.attrs as { readonly marking: Line['marking'] | null }
    const clipIds = valuesOf(this.node, 'citation', 'clipId')
    const { scheme } = this.cited
    const own = { marking: highestMarking(scheme, marking === null ? [] : [marking]) }
    const shown = this.cited.figureMarking(this.node.attrs.id as string)
    const printed = printedMarking(
      scheme,
      { marking: highestMarking(scheme, shown === undefined ? [] : [shown], own.marking) },
      clipIds,
      (clipId) => this.cited.find(clipId)?.marking,
    )
    // A zero-width space lets AMBER+STRICT and S//NF break within the margin.
    setText(this.portion, portionOf(scheme, printed).replaceAll(/\+|\/\//g, '$&\u200b'))
    this.portion.title =
      printed === own.marking
        ? printed
        : `${printed}, as what it cites or shows; the line says ${own.marking}`
  }
}

const lineOf = (node: ProseMirrorNode) => blockOf(node) as Line

/** The values of an attribute in all nodes of a kind, in the order of the text. */
function valuesOf(line: ProseMirrorNode, kind: string, attribute: string): string[] {
  const values: string[] = []
  line.descendants(({ type, attrs }) => {
    if (type.name === kind) values.push(attrs[attribute] as string)
  })
  return values
}

/** The first likelihood term of a line. */
function termIn(line: ProseMirrorNode): StatedTerm | null {
  let found: StatedTerm | null = null
  line.descendants(({ type, attrs }) => {
    if (type.name === 'likelihood') found ??= statedTerm(attrs)
  })
  return found
}
