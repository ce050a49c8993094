import type { BrowserWindow } from 'electron'
import type { z } from 'zod'
import type { Channel, Contract } from '../../shared/ipc/contract'

type ParsedInput<C extends Channel> = z.output<Contract[C]['input']>
type Answer<C extends Channel> = z.input<Contract[C]['output']>

/** What main does for each channel; throws a CasebookError to fail. */
export type Handlers<C extends Channel = Channel> = {
  readonly [K in C]: (
    input: ParsedInput<K>,
    window: BrowserWindow,
  ) => Answer<K> | Promise<Answer<K>>
}

/** The handlers of the channels whose names begin with the given words. */
export type Group<Prefix extends string> = Handlers<Extract<Channel, `${Prefix}:${string}`>>
