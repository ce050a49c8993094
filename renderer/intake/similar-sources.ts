import type { Signature } from '../../shared/near-duplicate/signature'
import type { SimilarPair } from '../../shared/near-duplicate/similar-texts'
import type { OpenCase } from '../store/case-at-work'
import {
  keepSignatures,
  keptSignatures,
  readText,
  type TextSignature,
  textIds,
} from '../store/text-signatures'
import type {
  NearDuplicateAnswer,
  NearDuplicateQuestion,
  SignedText,
} from '../workers/near-duplicate-questions'
import { WorkerLine } from './worker-line'

/** Signatures that are kept in one go. */
const KEPT_AT_ONCE = 20

/** The sources of an open case whose texts are alike: found by a worker, from signatures that are kept. */
export class SimilarSources {
  /** Pairs of source ids, as of the last {@link bringUp}. */
  pairs: readonly SimilarPair[] = []
  private readonly worker = new WorkerLine<NearDuplicateQuestion, NearDuplicateAnswer>(
    () =>
      new Worker(new URL('../workers/near-duplicate-worker.ts', import.meta.url), {
        type: 'module',
      }),
  )
  /** Texts whose signatures are known, with their sources. */
  private readonly known = new Map<string, string>()
  /** Version of the text by which the worker knows a source. */
  private readonly versions = new Map<string, number>()
  private readonly listeners = new Set<() => void>()
  private running: Promise<void> = Promise.resolve()
  private begun = false

  constructor(private readonly opened: OpenCase) {}

  /** Signs the texts that have no signature and compares all; calls do not overtake each other. */
  bringUp(): Promise<void> {
    this.running = this.running.then(() => this.bringUpNow())
    return this.running
  }

  /** Calls back when other pairs were found; answers how to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private async bringUpNow(): Promise<void> {
    const { database } = this.opened
    const ids = new Set(await textIds(database))
    const gone = [...this.known.keys()].filter((id) => !ids.has(id))
    if (this.begun && gone.length === 0 && ids.size === this.known.size) return
    await this.forget(gone)
    if (!this.begun) {
      for await (const kept of keptSignatures(database, ids)) {
        await this.take(kept.map((row) => [row, signedText(row)]))
      }
    }
    this.begun = true
    await this.sign([...ids].filter((id) => !this.known.has(id)))
    this.pairs = (await this.worker.ask({ ask: 'pairs' })) as readonly SimilarPair[]
    for (const listener of this.listeners) listener()
  }

  private async sign(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += KEPT_AT_ONCE) {
      const signed: (readonly [TextSignature, SignedText])[] = []
      for (const id of ids.slice(at, at + KEPT_AT_ONCE)) {
        const text = await readText(this.opened.database, id)
        if (text === undefined) continue
        const question: NearDuplicateQuestion = { ask: 'sign', text: text.text }
        const signature = (await this.worker.ask(question)) as Signature
        const { sourceId, extractor } = text
        const { shingles, minima } = signature
        const row = { id, sourceId, version: extractor.version, shingles, minima: base64(minima) }
        signed.push([row, { id: sourceId, ...signature }])
      }
      await this.take(signed)
      await this.keep(signed.map(([row]) => row))
    }
  }

  /** Hands the worker the texts that are the best of their sources. */
  private async take(signed: readonly (readonly [TextSignature, SignedText])[]): Promise<void> {
    const come: SignedText[] = []
    for (const [{ id, sourceId, version }, text] of signed) {
      this.known.set(id, sourceId)
      if (version < (this.versions.get(sourceId) ?? 0)) continue
      this.versions.set(sourceId, version)
      come.push(text)
    }
    if (come.length > 0) await this.worker.ask({ ask: 'change', gone: [], come })
  }

  /** Of a source that lost a text nothing is known any more: another of its texts may be the best now. */
  private async forget(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids.flatMap((id) => this.known.get(id) ?? []))
    if (gone.size === 0) return
    for (const [id, sourceId] of this.known) if (gone.has(sourceId)) this.known.delete(id)
    for (const sourceId of gone) this.versions.delete(sourceId)
    await this.worker.ask({ ask: 'change', gone: [...gone], come: [] })
  }

  /** What cannot be kept is reckoned again at the next opening; it is no reason to trouble anybody. */
  private async keep(rows: readonly TextSignature[]): Promise<void> {
    const { closed, standing, database } = this.opened
    if (closed || standing.getState().readOnly !== null) return
    await keepSignatures(database, rows).catch(() => {})
  }
}

const base64 = ({ buffer }: Uint32Array): string =>
  btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(''))

const signedText = ({ sourceId, shingles, minima }: TextSignature): SignedText => ({
  id: sourceId,
  shingles,
  minima: new Uint32Array(Uint8Array.from(atob(minima), (byte) => byte.charCodeAt(0)).buffer),
})
