/** Something the analyst can do, with its key. One list feeds keys, palette, key strip and key sheet. */
export interface Command {
  /** Unique name, e.g. `reader.clip`; the application menu sends it too. */
  readonly id: string
  /** What it does, as a verb with its object: "Clip the selection". */
  readonly label: string
  /** Where it belongs in the palette and on the key sheet: "Reader". */
  readonly group: string
  /**
   * Keys such as `Ctrl+K`, `Shift+E`, `J`, `F6`, `?`; several are alternatives. Single keys work
   * outside text fields only.
   */
  readonly keys: readonly string[]
  /** Shown in the key strip at the foot with this short word; left out of the strip without one. */
  readonly strip?: string
  readonly run: () => void
  /** Why it cannot be done now, in words; absent when it can. */
  readonly unavailable?: string | undefined
}
