import type { HistoryRow } from '../../renderer/store/reads/history-rows'

/** A row of the history, with what the test cares about put over it. */
export const drawHistoryRow = (over: Partial<HistoryRow> = {}): HistoryRow => ({
  seq: 2,
  at: '2026-05-12T12:18:20.000Z',
  day: '2026-05-12',
  time: '14:18:20',
  analyst: 'A. Tremblay',
  command: 'Rate S3 B',
  act: undefined,
  tables: ['sources'],
  print: 'b82d5e06',
  ...over,
})
