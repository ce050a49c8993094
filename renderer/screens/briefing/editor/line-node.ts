import { Node } from '@tiptap/core'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { Line } from '../../../../shared/model/briefing'
import {
  ConfidenceLevel,
  type LikelihoodTerm,
  likelihoodRanges,
} from '../../../../shared/model/likelihood'
import { type Marking, portionOf } from '../../../../shared/model/marking'
import { needsSource } from '../sourcing'
import { rangeBorders } from './inline-nodes'
import type { CitedClips } from './cited-clips'

export const typeWords: Readonly<Record<Line['type'], string>> = {
  'reported-fact': 'fact',
  judgement: 'judgement',
  assumption: 'assumption',
  gap: 'gap',
  framing: 'framing',
}

/**
 * A line of the briefing with its margin: number, portion marking, type; a judgement also shows its
 * likelihood on the ruler and its confidence. Line and KJ numbers are counters of the style sheet,
 * so that a key stroke in line 1 does not touch the 2,000 lines below it.
 */
export const lineNode = (cited: CitedClips) =>
  Node.create({
    name: 'line',
    content: 'sentence confidence?',
    defining: true,
    addAttributes: () => ({
      id: { default: null, rendered: false },
      type: {
        default: 'reported-fact',
        parseHTML: (element) => element.dataset.type ?? 'reported-fact',
        renderHTML: ({ type }) => ({ 'data-type': type as string }),
      },
      marking: {
        default: null,
        parseHTML: (element) => element.dataset.marking ?? null,
        renderHTML: ({ marking }) => ({ 'data-marking': marking as string }),
      },
    }),
    parseHTML: () => [{ tag: 'div[data-type]' }],
    renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
    addNodeView:
      () =>
      ({ node }) =>
        new LineView(node, cited),
  })

class LineView {
  readonly dom = element('div', 'br-line')
  readonly contentDOM = element('div', 'br-body')
  private readonly head = margin('div', 'br-judgement')
  private readonly portion = margin('span', 'br-portion')
  private readonly type = margin('span', 'br-type')
  private readonly stop: () => void
  private node: ProseMirrorNode

  constructor(
    node: ProseMirrorNode,
    private readonly cited: CitedClips,
  ) {
    this.node = node
    this.dom.append(this.head, this.portion, this.type, this.contentDOM)
    this.show()
    this.stop = cited.subscribe(() => this.markSource())
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
    const { id, type, marking } = this.node.attrs as Pick<Line, 'id' | 'type' | 'marking'>
    setData(this.dom, 'line', id)
    setData(this.dom, 'type', type)
    this.dom.toggleAttribute('data-confidence', this.node.childCount > 1)
    setText(this.portion, portionOf((marking ?? 'TLP:CLEAR') as Marking))
    setText(this.type, typeWords[type])
    this.showTerms(type === 'judgement')
    this.markSource()
  }

  private showTerms(isJudgement: boolean): void {
    const term = likelihoodIn(this.node)
    const level = (this.node.maybeChild(1)?.attrs.level ?? null) as ConfidenceLevel | null
    const shown = isJudgement ? `${term} ${level}` : ''
    if (this.head.dataset.terms === shown) return
    this.head.dataset.terms = shown
    this.head.replaceChildren(...(isJudgement ? judgementHead(term, level) : []))
  }

  private markSource(): void {
    const says = (this.node.firstChild?.content.size ?? 0) > 0
    const needs = says && needsSource(this.node.attrs.type as Line['type'])
    let sourced = false
    this.node.descendants(({ type, attrs }) => {
      if (type.name === 'citation' && this.cited.find(attrs.clipId as string)) sourced = true
    })
    this.dom.toggleAttribute('data-unsourced', needs && !sourced)
  }
}

/** The first likelihood term in the line's sentence. */
export function likelihoodIn(line: ProseMirrorNode): LikelihoodTerm | null {
  let found: LikelihoodTerm | null = null
  line.descendants(({ type, attrs }) => {
    if (type.name === 'likelihood') found ??= attrs.term as LikelihoodTerm
  })
  return found
}

function judgementHead(term: LikelihoodTerm | null, level: ConfidenceLevel | null): HTMLElement[] {
  const confidence = element(
    'span',
    level === null ? 'br-head-confidence' : 'br-head-confidence is-set',
  )
  confidence.append(
    element('span', 'muted', 'Confidence'),
    level === null ? element('b', '', 'not set') : squares(level),
  )
  return [
    element('span', 'br-key'),
    element('span', 'muted', 'Likelihood'),
    ...(term === null ? [] : [ruler(term)]),
    element('b', '', term ?? 'not set'),
    confidence,
  ]
}

function squares(level: ConfidenceLevel): HTMLElement {
  const signs = element('span', 'squares')
  for (const step of ConfidenceLevel.options) {
    const reached = ConfidenceLevel.options.indexOf(step) <= ConfidenceLevel.options.indexOf(level)
    signs.append(element('i', reached ? 'on' : ''))
  }
  const shown = element('span', 'conf')
  shown.append(signs, element('b', '', level))
  return shown
}

/** The scale from 0 to 100 % with the borders of its ranges and the band of the term. */
function ruler(term: LikelihoodTerm): HTMLElement {
  const track = element('span', 'ruler')
  const { low, high } = likelihoodRanges[term]
  for (const border of rangeBorders) {
    const tick = element('span', 'tick')
    tick.style.left = `${border}%`
    track.append(tick)
  }
  const band = element('span', 'band')
  band.style.left = `${low}%`
  band.style.width = `${high - low}%`
  track.append(band)
  return track
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.textContent = text
  return made
}

function margin(tag: string, className: string): HTMLElement {
  const made = element(tag, className)
  made.contentEditable = 'false'
  return made
}

function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text
}

function setData(target: HTMLElement, name: string, value: string): void {
  if (target.dataset[name] !== value) target.dataset[name] = value
}
