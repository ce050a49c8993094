import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Handlers } from '../../../electron/ipc/handlers'
import { mayAsk } from '../../../electron/ipc/page-channels'
import { registerHandlers } from '../../../electron/ipc/register'
import { pages } from '../../../electron/windows/pages'
import type { Result } from '../../../shared/errors/result'
import { type Channel, contract } from '../../../shared/ipc/contract'
import { payloadOfChance } from '../../builders/payloads-of-chance'

type Listener = (event: unknown, input: unknown) => Promise<Result<unknown>>

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }))
vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: (contents: unknown) => contents },
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}))

/** The same ones each time: a channel that fails does so for everybody. */
const payloads = fc.sample(payloadOfChance, { numRuns: 2_000, seed: 20_261_123 })

const channels = Object.keys(contract) as Channel[]
let asked: { channel: Channel; input: unknown }[] = []

beforeEach(() => {
  asked = []
  const handler = (channel: Channel) => (input: unknown) => void asked.push({ channel, input })
  registerHandlers(
    Object.fromEntries(channels.map((channel) => [channel, handler(channel)])) as never as Handlers,
  )
})

const ask = (channel: Channel, event: unknown, input: unknown): Promise<Result<unknown>> =>
  (listeners.get(channel) as Listener)(event, input)

/** An event as Electron makes it, from the main frame of a page. */
const from = (url: string) => {
  const mainFrame = { url }
  return { senderFrame: mainFrame, sender: { mainFrame } }
}

const pageOf = (channel: Channel) => (mayAsk('main', channel) ? 'main' : 'recovery')

it('every channel of the contract is listened to, and nothing else', () => {
  expect([...listeners.keys()]).toEqual(channels)
})

it.each(channels)(
  '%s hands on nothing that is not of its form, asked 2,000 times',
  async (channel) => {
    const event = from(pages[pageOf(channel)])
    const refusal = {
      ok: false,
      error: { kind: 'internal', message: `The request ${channel} was not of its form.` },
    }
    const answers = new Map<string, number>()
    for (const payload of payloads) {
      const answer = await ask(channel, event, payload)
      const key = JSON.stringify(answer)
      answers.set(key, (answers.get(key) ?? 0) + 1)
    }
    const refused = answers.get(JSON.stringify(refusal)) ?? 0
    expect(refused + asked.length).toBe(payloads.length)
    expect(refused).toBeGreaterThan(payloads.length / 2)
    const { input: form } = contract[channel]
    expect(asked.filter(({ input }) => !form.safeParse(input).success)).toEqual([])
    expect(asked.filter(({ input }) => reachesFurther(input))).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)

/** Whether somewhere in a value an object is of a class of the sender's choosing. */
function reachesFurther(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return !isPlain || Object.values(value).some(reachesFurther)
}

describe('whoever is not the main frame of a page that may ask', () => {
  const own = from(pages.main)
  const senders: Readonly<Record<string, (channel: Channel) => unknown>> = {
    'a frame that is gone': () => ({ ...own, senderFrame: null }),
    'a frame within the page': () => ({ ...own, senderFrame: { url: pages.main } }),
    'the airlock': () => from('app://airlock/airlock.html'),
    'a page of the network': () => from('https://casebook/app/index.html'),
    'our page with words behind its address': () => from(`${pages.main}?x`),
    'a document without an address': () => from('about:blank'),
    'the other page': (channel) => from(pages[pageOf(channel) === 'main' ? 'recovery' : 'main']),
  }

  it.each(Object.entries(senders))('is denied everything: %s', async (_who, eventFor) => {
    for (const channel of channels) {
      const answer = await ask(channel, eventFor(channel), undefined)
      expect(answer).toMatchObject({ ok: false, error: { kind: 'denied' } })
    }
    expect(asked).toEqual([])
  })
})

it('what a handler throws reaches the window as its words, without where it was thrown', async () => {
  registerHandlers({
    'app:info': () => {
      throw new Error('no such file')
    },
  } as never as Handlers)
  expect(await ask('app:info', from(pages.main), undefined)).toEqual({
    ok: false,
    error: { kind: 'internal', message: 'no such file' },
  })
})
