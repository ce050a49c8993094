import { beforeEach, describe, expect, it } from 'vitest'
import { createPrinter } from '../../../../renderer/app/headless/printer'
import { CasebookError } from '../../../../shared/errors/casebook-error'
import { type MemoryMain, startMemoryMain } from '../../../builders/memory-main'

let main: MemoryMain
beforeEach(() => {
  main = startMemoryMain()
})

const out = (line: string) => ({ stream: 'out', line }) as const

describe('lines of the command line', () => {
  it('come in their order, those together that are said while others are on their way', async () => {
    const print = createPrinter()
    const said = Array.from({ length: 100 }, (_, at) => `line ${at}`)
    const first = print(out('first'))
    await Promise.resolve()
    await Promise.all([first, ...said.map((line) => print(out(line)))])
    expect(main.printed.out).toEqual(['first', ...said])
    expect(main.asked).toEqual(['headless:print', 'headless:print'])
  })

  it('keep to their stream', async () => {
    const print = createPrinter()
    await Promise.all([print(out('a')), print({ stream: 'err', line: 'b' }), print(out('c'))])
    expect(main.printed).toEqual({ out: ['a', 'c'], err: ['b'] })
  })

  it('are printed though those before could not be', async () => {
    main.answers['headless:print'] = () => {
      throw new CasebookError('internal', 'Nobody reads.')
    }
    const print = createPrinter()
    await expect(print(out('lost'))).rejects.toThrow('Nobody reads.')
    delete main.answers['headless:print']
    await print(out('read'))
    expect(main.printed.out).toEqual(['read'])
  })
})
