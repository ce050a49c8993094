/** What the analyst is being asked for. */
export type Asked =
  | 'clip'
  | 'judgement'
  | 'assumption'
  | 'marking'
  | 'type'
  | 'footnote'
  | 'form'
  | 'figure'
