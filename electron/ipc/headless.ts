import { app } from 'electron'
import type { HeadlessJob } from '../../shared/ipc/contract'
import type { Group } from './handlers'

/** The command line's side of the window: what to do, where its lines go, how it ends. */
export function headlessHandlers(
  job: () => HeadlessJob | null,
  onFinish: () => void,
): Group<'headless'> {
  return {
    'headless:job': job,
    'headless:print': ({ stream, line }) => {
      const target = stream === 'out' ? process.stdout : process.stderr
      return new Promise<undefined>((resolve) => {
        target.write(`${line}\n`, () => resolve(undefined))
      })
    },
    'headless:finish': ({ code }) => {
      onFinish()
      app.exit(code)
    },
  }
}
