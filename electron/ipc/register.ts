import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { failureOf } from '../../shared/errors/casebook-error'
import { failed, ok, type Result } from '../../shared/errors/result'
import { type Channel, contract } from '../../shared/ipc/contract'
import { pageAt } from '../windows/pages'
import type { Handlers } from './handlers'
import { mayAsk } from './page-channels'

/** Puts every channel of the contract to work: sender first, then input, then the handler. */
export function registerHandlers(handlers: Handlers): void {
  for (const channel of Object.keys(contract) as Channel[]) {
    ipcMain.handle(channel, (event, input: unknown) => answer(handlers, channel, event, input))
  }
}

async function answer(
  handlers: Handlers,
  channel: Channel,
  event: IpcMainInvokeEvent,
  input: unknown,
): Promise<Result<unknown>> {
  const window = senderWindow(event, channel)
  if (window === null) return failed('denied', 'This window may not ask the program for anything.')
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) return failed('internal', `The request ${channel} was not of its form.`)
  try {
    const handler = handlers[channel] as (input: unknown, window: BrowserWindow) => unknown
    return ok(await handler(parsed.data, window))
  } catch (thrown) {
    const failure = failureOf(thrown)
    return failed(failure.kind, failure.message)
  }
}

/** The window whose own main frame asks what its page may ask; `null` for every other sender. */
function senderWindow(event: IpcMainInvokeEvent, channel: Channel): BrowserWindow | null {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame) return null
  const page = pageAt(frame.url)
  return page !== null && mayAsk(page, channel) ? BrowserWindow.fromWebContents(event.sender) : null
}
