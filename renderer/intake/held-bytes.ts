import type { Source } from '../../shared/model/source'
import { answered } from '../store/answered'
import type { OpenCase } from '../store/case-at-work'

interface Claim {
  readonly became: Promise<Source | null>
  readonly settle: (source: Source | null) => void
}

/**
 * The bytes that the case holds or that are on their way into it, by SHA-256: so that the same bytes
 * are not imported twice, not even when both files come in one go. Claims are made in the order of
 * the files; a later file waits to see what becomes of an earlier one.
 */
export class HeldBytes {
  private readonly claims: Map<string, Claim>

  private constructor(claims: Map<string, Claim>) {
    this.claims = claims
  }

  /** What the case holds now. */
  static async of({ database }: OpenCase): Promise<HeldBytes> {
    const sources = await answered(database.sources.toArray())
    return new HeldBytes(
      new Map(
        sources.map((source) => [
          source.sha256,
          { became: Promise.resolve(source), settle: () => {} },
        ]),
      ),
    )
  }

  /** The source that these bytes are already, or `null`: they are the caller's to import and settle. */
  async claim(sha256: string): Promise<Source | null> {
    for (let earlier = this.claims.get(sha256); earlier; earlier = this.claims.get(sha256)) {
      const source = await earlier.became
      if (source !== null) return source
      // The earlier file was not imported; unless another was quicker, these bytes are ours now.
      if (this.claims.get(sha256) === earlier) this.claims.delete(sha256)
    }
    let settle: Claim['settle'] = () => {}
    const became = new Promise<Source | null>((resolve) => {
      settle = resolve
    })
    this.claims.set(sha256, { became, settle })
    return null
  }

  /** Says what became of claimed bytes; `null`: they were not imported. */
  settle(sha256: string, source: Source | null): void {
    this.claims.get(sha256)?.settle(source)
  }
}
