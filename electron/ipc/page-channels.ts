import type { Channel } from '../../shared/ipc/contract'
import type { Page } from '../windows/pages'

type GroupName = Channel extends infer C ? (C extends `${infer G}:${string}` ? G : never) : never

/** Which groups of the contract a page may ask. A group that stands nowhere is refused to all. */
const groupsOf: Readonly<Record<Page, readonly GroupName[]>> = {
  main: [
    'app',
    'settings',
    'cases',
    'case',
    'draft',
    'unlock',
    'identity',
    'backups',
    'files',
    'airlock',
    'press',
    'window',
    'headless',
  ],
  recovery: ['space'],
}

/** Whether the page may ask on the channel. */
export const mayAsk = (page: Page, channel: Channel): boolean =>
  groupsOf[page].some((group) => channel.startsWith(`${group}:`))
