import { describe, expect, it } from 'vitest'
import type { Command } from '../../../renderer/parts/commands/command'
import { CommandScopes } from '../../../renderer/parts/commands/scopes'

const command = (id: string, over: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: 'Test',
  keys: [],
  run: () => {},
  ...over,
})

const ids = (scopes: CommandScopes) => scopes.current().map(({ id }) => id)

describe('the commands of the place', () => {
  it('stand nearest first, whatever the order they were offered in', () => {
    const scopes = new CommandScopes()
    scopes.offer({}, { order: 2, commands: [command('row')], silencesOthers: false })
    scopes.offer({}, { order: 0, commands: [command('window')], silencesOthers: false })
    scopes.offer({}, { order: 1, commands: [command('screen')], silencesOthers: false })
    expect(ids(scopes)).toEqual(['row', 'screen', 'window'])
  })

  it('are silent beneath a dialog and come back after it', () => {
    const scopes = new CommandScopes()
    const dialog = {}
    scopes.offer({}, { order: 0, commands: [command('screen')], silencesOthers: false })
    scopes.offer(dialog, { order: 1, commands: [command('close')], silencesOthers: true })
    scopes.offer({}, { order: 2, commands: [command('field')], silencesOthers: false })
    expect(ids(scopes)).toEqual(['field', 'close'])
    scopes.withdraw(dialog)
    expect(ids(scopes)).toEqual(['field', 'screen'])
  })

  it('are heard through a dialog where they are offered always', () => {
    const scopes = new CommandScopes()
    const lock = { order: 0, commands: [command('lock')], silencesOthers: false, always: true }
    scopes.offer({}, lock)
    scopes.offer({}, { order: 1, commands: [command('screen')], silencesOthers: false })
    scopes.offer({}, { order: 2, commands: [command('close')], silencesOthers: true })
    expect(ids(scopes)).toEqual(['close', 'lock'])
  })

  it('run what was offered last, without a word to the listeners when they look the same', () => {
    const scopes = new CommandScopes()
    const key = {}
    const ran: string[] = []
    let heard = 0
    const scope = (name: string, unavailable?: string) => ({
      order: 0,
      commands: [command('save', { run: () => ran.push(name), unavailable })],
      silencesOthers: false,
    })
    scopes.offer(key, scope('first'))
    scopes.subscribe(() => {
      heard += 1
    })
    const before = scopes.current()
    scopes.offer(key, scope('second'))
    expect(scopes.current()).toBe(before)
    expect(heard).toBe(0)
    before[0]?.run()
    expect(ran).toEqual(['second'])
    scopes.offer(key, scope('third', 'nothing to save'))
    expect(heard).toBe(1)
    expect(scopes.current()[0]?.unavailable).toBe('nothing to save')
  })

  it('do nothing once they are withdrawn', () => {
    const scopes = new CommandScopes()
    const key = {}
    let ran = 0
    scopes.offer(key, {
      order: 0,
      commands: [command('late', { run: () => ran++ })],
      silencesOthers: false,
    })
    const late = scopes.current()[0]
    scopes.withdraw(key)
    late?.run()
    expect([ran, ids(scopes)]).toEqual([0, []])
  })
})
