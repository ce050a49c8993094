interface LikelihoodRulerProps {
  /** Ends of the range, per cent. */
  readonly low: number
  readonly high: number
  /** Where the ranges of the scale meet, per cent. */
  readonly borders: readonly number[]
  /** The term with its range, read aloud: "very likely, 80 to 95 per cent". */
  readonly words: string
}

/** 0 to 100 per cent with the range filled. One grey ink: red and green would judge. */
export const LikelihoodRuler = ({ low, high, borders, words }: LikelihoodRulerProps) => (
  <div className="ruler" role="img" aria-label={words}>
    {borders.map((border) => (
      <span key={border} className="tick" style={{ left: `${border}%` }} />
    ))}
    <span className="band" style={{ left: `${low}%`, width: `${high - low}%` }} />
  </div>
)
