import type { CustodyEntry, CustodyInput } from '../../shared/journal/custody'
import { aSource, digest, fixedId } from './briefing'

export const custodyEntry = (
  seq: number,
  command: string,
  given: Partial<CustodyEntry> = {},
): CustodyEntry => ({
  seq,
  at: `2026-05-12T09:${String(seq % 60).padStart(2, '0')}:00.000Z`,
  analyst: 'A. Tremblay',
  command,
  objects: [],
  chain: digest(`entry ${seq}`),
  ...given,
})

/** A case of two sources: one looked at and exported, one taken out again; signed at entry 6. */
export function drawCustody(given: Partial<CustodyInput> = {}): CustodyInput {
  const [kept, removed] = [aSource(1, { marking: 'TLP:AMBER' }), aSource(2)]
  return {
    case: {
      id: fixedId('case', 1),
      title: 'Harbour network',
      requirement: 'Who was in the network?',
      marking: 'TLP:GREEN',
      created: '2026-05-12T09:01:00.000Z',
    },
    sources: [
      { source: kept, removed: false },
      { source: removed, removed: true },
    ],
    entries: [
      custodyEntry(2, 'Import source S1: statement', { objects: [kept.id] }),
      custodyEntry(3, 'Import source S2: statement', { objects: [removed.id] }),
      custodyEntry(4, 'View source S1: statement', { act: 'view', objects: [kept.id] }),
      custodyEntry(5, `Export briefing.pdf, SHA-256 ${digest('pdf')}`, {
        act: 'export',
        objects: [kept.id, fixedId('briefing', 1)],
      }),
      custodyEntry(6, 'Sign a checkpoint at entry 5', { act: 'checkpoint' }),
      custodyEntry(7, 'Undo: Import source S2: statement', { objects: [removed.id] }),
      custodyEntry(8, 'Open the case on this computer', { act: 'open' }),
    ],
    signedBy: new Map([[6, 'key words of the one who signed']]),
    journal: {
      entry: 8,
      at: '2026-05-12T09:08:00.000Z',
      head: digest('entry 8'),
      fileId: '0123456789abcdef0123456789abcdef',
    },
    keyWords: 'key words of this computer',
    analyst: 'A. Tremblay',
    now: '2026-05-12T10:00:00.000Z',
    ...given,
  }
}
