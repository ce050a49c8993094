import { describe, expect, it } from 'vitest'
import { accentsJoined } from '../../../../shared/extract/pdf/drawn-accents'
import { layOut } from '../../../../shared/extract/pdf/layout'
import type { TextRun } from '../../../../shared/extract/pdf/positioned'

/** A document whose accents were drawn as glyphs of their own. */
const DRAWN = ['Wir k¨onnen m¨ussen', 'Die fˆete']

describe('accents that were drawn before their letters', () => {
  it.each([
    ['Sie h¨oren es', 'Sie hören es'],
    ['le caf´e, voil`a', 'le café, voilà'],
    ['la maˆıtresse', 'la maîtresse'],
    ['don´t use ´q', 'don´t use ´q'],
    ['a ¨ b', 'a ¨ b'],
  ])('%s is %s', (text, whole) => {
    expect(accentsJoined([...DRAWN, text])(text)).toBe(whole)
  })

  it('stay where nothing tells that they are such', () => {
    expect(accentsJoined(['l´eau et `echo`'])('l´eau et `echo`')).toBe('l´eau et `echo`')
  })

  it('stand in a run of their own over a capital letter', () => {
    const run = (text: string, along: number, across: number, length: number): TextRun => {
      const box = { x: along, y: across - 8, width: length, height: 10 }
      return { text, along, across, length, size: 10, font: 'f', angle: 0, box }
    }
    const runs = [
      run('Wir k¨onnen m¨ussen. Die', 100, 100, 120),
      run('¨', 225, 98, 5),
      run('Ubung h¨ort auf.', 223.7, 100, 80),
    ]
    const { pieces } = layOut([{ number: 1, width: 600, height: 800, runs }])
    expect(pieces.map(({ text }) => text)).toEqual(['Wir können müssen. Die Übung hört auf.'])
  })
})
