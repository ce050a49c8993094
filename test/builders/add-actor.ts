import type { OpenCase } from '../../renderer/store/case-at-work'
import { commit } from '../../renderer/store/commit'
import { drawActor } from './records'

/** Adds an actor in an entry of its own. */
export const addActor = (opened: OpenCase, name: string, id: string = crypto.randomUUID()) =>
  commit(opened, {
    command: `Add actor ${name}`,
    changes: [{ table: 'actors', id, after: drawActor({ id, name }) }],
  })
