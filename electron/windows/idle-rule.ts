/** How long before the lock the window says that it is coming, seconds. */
export const WARNING_SECONDS = 30

export type IdleStep =
  | { readonly kind: 'work' }
  /** Seconds until the lock. */
  | { readonly kind: 'warn'; readonly seconds: number }
  | { readonly kind: 'lock' }

/**
 * What an idle time comes to.
 * @param idleSeconds since the last key or move of the pointer
 * @param limitMinutes of idleness after which the case is locked; 0 for never
 */
export function idleStep(idleSeconds: number, limitMinutes: number): IdleStep {
  if (limitMinutes === 0) return { kind: 'work' }
  const seconds = Math.ceil(limitMinutes * 60 - idleSeconds)
  if (seconds <= 0) return { kind: 'lock' }
  return seconds <= WARNING_SECONDS ? { kind: 'warn', seconds } : { kind: 'work' }
}
