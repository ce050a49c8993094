import { CasebookError, failureOf } from '../../../shared/errors/casebook-error'
import type { Briefing } from '../../../shared/model/briefing'
import type { OpenCase } from '../../store/case-at-work'
import { saveBriefing } from '../../store/writes/briefings'
import { saveBeforeClosing } from '../../store/writes/unfinished'

/** Milliseconds without a change after which a draft is saved. */
const IDLE = 600

/** How far what is written is kept. */
export type DraftState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }

// One value each: a key stroke that changes no state draws nothing anew.
const saved: DraftState = { kind: 'saved' }
const unsaved: DraftState = { kind: 'unsaved' }
const saving: DraftState = { kind: 'saving' }

/**
 * What the analyst has written and the case does not hold yet. It saves itself when the keys rest.
 * It outlives the screen, so that words that could not be saved are still there on return.
 */
export class BriefingDraft {
  private state_ = saved
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | null = null
  /** The record that the words were begun from: as the case was last seen to hold it. */
  private base: Briefing
  /** Number of the journal entry that kept these words last. */
  private keptBy = 0
  /** What the next save does, where it is more than writing. */
  private did: string | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly opened: OpenCase,
    private written: Briefing,
  ) {
    this.base = written
  }

  /** The briefing as it is written now. */
  readonly current = (): Briefing => this.written

  readonly state = (): DraftState => this.state_

  /** Calls back after each change of the words or the state; answers how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes over what was written; it is saved when nothing follows for a moment. */
  change(next: Partial<Briefing>): void {
    this.written = { ...this.written, ...next }
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), IDLE)
    this.tell(unsaved)
  }

  /**
   * Takes over a record that was changed elsewhere; not while there are unsaved words.
   * @param entry journal entry the record was read at: one read before the last save is old
   * @returns whether the words are others now
   */
  adopt(record: Briefing, entry: number): boolean {
    if (this.state_.kind !== 'saved' || entry < this.keptBy) return false
    if (JSON.stringify(record) === JSON.stringify(this.written)) return false
    this.written = record
    this.base = record
    this.tell(saved)
    return true
  }

  /**
   * Keeps a change in an entry of its own.
   * @param did what was done, in words for the journal
   */
  async keep(next: Partial<Briefing>, did: string): Promise<void> {
    await this.save()
    this.change(next)
    this.did = did
    await this.save()
  }

  /** Saves now what is unsaved. Fulfilled when it was tried; {@link state} says how it went. */
  async save(): Promise<void> {
    clearTimeout(this.timer)
    while (this.running !== null) await this.running
    if (this.state_.kind === 'saved') return
    this.running = this.saveNow()
    await this.running
    this.running = null
  }

  private async saveNow(): Promise<void> {
    const { written, did } = this
    this.tell(saving)
    try {
      const kept = await saveBriefing(this.opened, this.base, written, did)
      // What else the case was given is adopted when the record comes by, like any change made elsewhere.
      this.base = written
      if (kept.briefing === written) this.keptBy = kept.entry
      if (did === this.did) this.did = undefined
      // What was written meanwhile has its own timer running.
      this.tell(written === this.written ? saved : unsaved)
    } catch (thrown) {
      this.tell({ kind: 'failed', message: failureOf(thrown).message })
    }
  }

  private tell(state: DraftState): void {
    this.state_ = state
    for (const listener of this.listeners) listener()
  }
}

const drafts = new WeakMap<OpenCase, Map<string, BriefingDraft>>()

/** The draft of a briefing: the one begun before in this session, or else a new one of the record. */
export function draftOf(opened: OpenCase, record: Briefing): BriefingDraft {
  const known = drafts.get(opened) ?? new Map<string, BriefingDraft>()
  drafts.set(opened, known)
  const begun = known.get(record.id)
  if (begun !== undefined) return begun
  const draft = new BriefingDraft(opened, record)
  known.set(record.id, draft)
  saveBeforeClosing(opened, async () => {
    await draft.save()
    const state = draft.state()
    if (state.kind === 'failed') throw new CasebookError('internal', state.message)
  })
  return draft
}
