/** What the analyst is being asked for. */
export type Asked = 'clip' | 'judgement' | 'marking' | 'type' | 'footnote'
