const spelled: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** The keys of a chord such as `Ctrl+K`, one by one, as they are printed. */
export const keysOf = (chord: string): readonly string[] =>
  chord === '+' ? ['+'] : chord.split('+').map((key) => spelled[key] ?? key)

/** A chord such as `Ctrl+K`, drawn key by key. Several chords are drawn beside one another. */
export const Keys = ({ of }: { readonly of: string | readonly string[] }) => (
  <span className="keys">
    {[of]
      .flat()
      .flatMap(keysOf)
      .map((key, index) => (
        <kbd key={index}>{key}</kbd>
      ))}
  </span>
)
