import { ask } from '../../bridge/ask'

/** One line of standard output or standard error. */
interface Line {
  readonly stream: 'out' | 'err'
  readonly line: string
}

/**
 * Prints through main, in order. Lines that come while others are on their way go together: thousands
 * of short questions would take main a good part of an import's time.
 */
export function createPrinter(): (line: Line) => Promise<void> {
  let waiting: Line[] = []
  let sent: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | null = null
  const send = () => {
    const lines = waiting
    waiting = []
    next = null
    const printed = ask('headless:print', { lines })
    sent = printed.catch(() => {})
    return printed
  }
  return (line) => {
    waiting.push(line)
    next ??= sent.then(send)
    return next
  }
}
