import type { Result } from '../errors/result'
import type { Channel, Input } from './contract'

type Joined<S extends string> = S extends `${infer Head}:${infer Tail}`
  ? `${Head}${Capitalize<Tail>}`
  : S

/** Method of the preload API that stands for a channel: `cases:list` is `casesList`. */
export type AbilityName<C extends Channel> = Joined<C>

/**
 * What the preload exposes to the window: one method for each channel of the contract and two to
 * hear of chosen menu items and of news. Answers are unchecked here; the bridge parses them.
 */
export type Abilities = {
  readonly [C in Channel as AbilityName<C>]: (input?: Input<C>) => Promise<Result<unknown>>
} & {
  /** Calls back with the command id of each chosen menu item; answers how to stop. */
  readonly onMenuCommand: (listener: (commandId: string) => void) => () => void
  /** Calls back with what main tells without being asked, unchecked; answers how to stop. */
  readonly onNews: (listener: (news: unknown) => void) => () => void
}
