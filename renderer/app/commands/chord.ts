/** The parts of a key press that a chord is made of. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Command on a Mac stands for Ctrl elsewhere. */
  readonly metaKey: boolean
}

/**
 * The chord of a key press as commands write it: `Ctrl+K`, `Shift+E`, `J`, `?`, `Alt+ArrowLeft`.
 * Signs carry no Shift: which of them need it depends on the keyboard.
 */
export function chordOf(press: KeyPress): string {
  const letter = /^[a-z]$/i.test(press.key)
  const sign = press.key.length === 1 && !letter
  const key = press.key === ' ' ? 'Space' : letter ? press.key.toUpperCase() : press.key
  return [
    (press.ctrlKey || press.metaKey) && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && !sign && 'Shift',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

/**
 * Whether the chord holds on all layouts and in text fields: one with Ctrl or Alt, or an F key. A
 * field's own undo and copy stay its own.
 */
export const isFirm = (chord: string): boolean =>
  /^(Ctrl|Alt)\+(?![ZC]$)|^(Shift\+)?F\d{1,2}$/.test(chord)

/** Whether the chord is a single character, which analysts may switch off (WCAG 2.1.4). */
export const isSingleKey = (chord: string): boolean => /^(Shift\+)?.$/u.test(chord)
