import { afterAll, beforeAll } from 'vitest'
import { createTypesetter, type PressFiles, type Typesetter } from '../../electron/press/typesetter'
import { pressFiles } from './press-files'

/** A press for the tests of a file. */
export interface PressHere {
  readonly files: PressFiles
  readonly typesetter: Typesetter
}

/** Sets documents in this thread, from the first test of the file to the last. */
export function pressHere(): PressHere {
  let made: (PressHere & { readonly files: Awaited<ReturnType<typeof pressFiles>> }) | undefined
  const press = () => {
    if (made === undefined) throw new Error('The press stands ready when the tests begin.')
    return made
  }
  beforeAll(async () => {
    const files = await pressFiles()
    made = { files, typesetter: createTypesetter(files) }
  })
  afterAll(() => press().files.remove())
  return {
    get files() {
      return press().files
    },
    get typesetter() {
      return press().typesetter
    },
  }
}
