import { CasebookError } from '../../shared/errors/casebook-error'
import type { Result } from '../../shared/errors/result'
import type { Abilities } from '../../shared/ipc/abilities'
import { type Channel, contract, type Input, type Output } from '../../shared/ipc/contract'

declare global {
  interface Window {
    /** The preload API. Only this folder reads it. */
    readonly casebook: Abilities
  }
}

const abilityName = (channel: Channel) =>
  channel.replace(/:(\w)/, (_, first: string) => first.toUpperCase()) as keyof Abilities

/**
 * Asks the main process and checks its answer against the contract.
 * @throws CasebookError with the kind and words of the failure
 */
export async function ask<C extends Channel>(
  channel: C,
  ...[input]: undefined extends Input<C> ? [Input<C>?] : [Input<C>]
): Promise<Output<C>> {
  const ability = window.casebook[abilityName(channel)] as (
    input: unknown,
  ) => Promise<Result<unknown>>
  const answer = await ability(input)
  if (!answer.ok) throw new CasebookError(answer.error.kind, answer.error.message)
  return contract[channel].output.parse(answer.value) as Output<C>
}
