import type { Typesetter } from '../../electron/press/typesetter'
import { readFinished } from '../../renderer/airlock/release/read-finished'
import type { MemoryMain } from './memory-main'

/** Gives a main process in memory a real press, and the reader that judges what it sets. */
export function givePress(main: MemoryMain, typesetter: Typesetter): void {
  main.answers['press:pdf'] = (job) => typesetter.pdf(job)
  main.answers['airlock:finished'] = ({ name, bytes }) => readFinished(name, bytes as Uint8Array)
}
