import { describe, expect, it } from 'vitest'
import { mayAsk } from '../../../electron/ipc/page-channels'
import { pageAt, pages } from '../../../electron/windows/pages'
import { type Channel, contract } from '../../../shared/ipc/contract'

const channels = Object.keys(contract) as Channel[]
const ofRecovery = channels.filter((channel) => channel.startsWith('space:'))
const ofMain = channels.filter((channel) => !ofRecovery.includes(channel))

describe('the main page', () => {
  it.each(ofMain)('may ask %s', (channel) => {
    expect(mayAsk('main', channel)).toBe(true)
  })

  it.each(ofRecovery)('may not ask %s', (channel) => {
    expect(mayAsk('main', channel)).toBe(false)
  })
})

describe('the recovery page', () => {
  it.each(ofRecovery)('may ask %s', (channel) => {
    expect(mayAsk('recovery', channel)).toBe(true)
  })

  it.each(ofMain)('may not ask %s', (channel) => {
    expect(mayAsk('recovery', channel)).toBe(false)
  })
})

it('a channel of a group that no page was given is refused to both', () => {
  const unknown = 'network:fetch' as Channel
  expect([mayAsk('main', unknown), mayAsk('recovery', unknown)]).toEqual([false, false])
})

describe('a page is known by its whole address', () => {
  it.each([
    [pages.main, 'main'],
    [pages.recovery, 'recovery'],
    [`${pages.main}?x`, null],
    [`${pages.main}#x`, null],
    ['app://casebook/app/other.html', null],
    ['app://airlock/airlock.html', null],
    ['app://airlock/app/index.html', null],
    ['https://casebook/app/index.html', null],
    ['file:///app/index.html', null],
    ['', null],
  ])('%s is %s', (url, page) => {
    expect(pageAt(url)).toBe(page)
  })
})
