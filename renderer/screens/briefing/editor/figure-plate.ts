import type { LineForm } from '../../../../shared/model/briefing'
import type { CitedClips } from './cited-clips'
import { margin, setText } from './dom'

/** Stands over a caption for the figure, which the pages show as it is printed. */
export class FigurePlate {
  readonly dom = margin('div', 'br-figure')

  show(form: LineForm | undefined, cited: CitedClips): void {
    const isFigure = form?.kind === 'figure'
    this.dom.hidden = !isFigure
    setText(this.dom, isFigure ? wordsOf(form, cited) : '')
  }
}

function wordsOf({ shows }: Extract<LineForm, { kind: 'figure' }>, cited: CitedClips): string {
  if (shows.kind === 'timeline') return 'Timeline of the sources cited'
  const name = cited.picture(shows.sourceId)?.text
  return name === undefined ? 'The picture is no longer in the case' : `Picture ${name}`
}
