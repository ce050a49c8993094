import { app } from 'electron'
import type { HeadlessJob, Input } from '../../shared/ipc/contract'
import type { Group } from './handlers'

/** The command line's side of the window: what to do, where its lines go, how it ends. */
export function headlessHandlers(
  job: () => HeadlessJob | null,
  onFinish: () => void,
): Group<'headless'> {
  return {
    'headless:job': job,
    'headless:print': async ({ lines }) => {
      await Promise.all(lines.map(printed))
    },
    'headless:finish': ({ code }) => {
      onFinish()
      app.exit(code)
    },
  }
}

/** Fulfilled when the line was taken, also where nobody reads. */
const printed = ({ stream, line }: Input<'headless:print'>['lines'][number]): Promise<void> => {
  const target = stream === 'out' ? process.stdout : process.stderr
  return new Promise((resolve) => {
    target.write(`${line}\n`, () => resolve())
  })
}
