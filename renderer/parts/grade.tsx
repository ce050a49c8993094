import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

const ramp: Readonly<Record<string, number>> = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6 }

/** Class of the ink a grade carries: A and 1 the most; F and 6 stand outside the ramp. */
const inkOf = (mark: string | number | null) =>
  mark === null ? 'gr-none' : `gr-${ramp[mark] ?? mark}`

interface GradeProps {
  /** A to F of the source; `null` when it was not rated. Left out, its cell is not drawn. */
  readonly reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | null
  /** 1 to 6 of the passage; `null` when it was not judged. Left out, its cell is not drawn. */
  readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6 | null
  /** The grade in words, read aloud: "reliability B, usually reliable". */
  readonly words: string
}

/** The two axes side by side, never merged. Unset is a dotted cell with a dash. */
export const Grade = ({ reliability, credibility, words }: GradeProps) => (
  <span className="grade" role="img" aria-label={words} title={words}>
    {[reliability, credibility].map(
      (mark, axis) =>
        mark !== undefined && (
          <b key={axis === 0 ? 'reliability' : 'credibility'} className={inkOf(mark)}>
            {mark ?? '–'}
          </b>
        ),
    )}
  </span>
)

interface GradePickProps<Mark extends string | number> {
  readonly label: string
  /** The six marks in order, each with its words. */
  readonly marks: readonly { readonly mark: Mark; readonly words: string }[]
  readonly selected: Mark | null
  readonly onPick: (mark: Mark) => void
}

/** The six grades of one axis, one of them chosen or none. */
export const GradePick = <Mark extends string | number>(props: GradePickProps<Mark>) => (
  <ToggleButtonGroup
    className="gradepick"
    aria-label={props.label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={props.selected === null ? [] : [props.selected]}
    onSelectionChange={([key]) => key !== undefined && props.onPick(key as Mark)}
  >
    {props.marks.map(({ mark, words }) => (
      <ToggleButton
        key={mark}
        id={mark}
        className={inkOf(mark)}
        aria-label={`${mark}, ${words}`}
        render={(given) => <button {...given} title={words} />}
      >
        {String(mark)}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
