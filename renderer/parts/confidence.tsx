const levels = ['low', 'moderate', 'high'] as const

interface ConfidenceSquaresProps {
  /** `null` is shown as unset. */
  readonly level: (typeof levels)[number] | null
}

/** Three squares and the word. Never on one line with a likelihood. */
export const ConfidenceSquares = ({ level }: ConfidenceSquaresProps) => (
  <span className="conf">
    <span className="squares" aria-hidden="true">
      {levels.map((step, index) => (
        <i key={step} className={level !== null && index <= levels.indexOf(level) ? 'on' : ''} />
      ))}
    </span>
    {level === null ? 'confidence not set' : `${level} confidence`}
  </span>
)
