import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exitCodeOf } from '../../../shared/errors/exit-code'
import { evidenceFindingKinds } from '../../../shared/proof/check-evidence'
import { exitCodeOfFinding } from '../../../shared/proof/check-exit-code'
import type { FailureKind } from '../../../shared/errors/result'

const codes: Readonly<Record<FailureKind, number>> = {
  internal: 1,
  cancelled: 1,
  usage: 2,
  refused: 3,
  'not-found': 3,
  damaged: 4,
  'wrong-passphrase': 5,
  busy: 6,
  denied: 7,
  newer: 8,
  'no-space': 9,
  unprojected: 9,
}

test('scripts rest on these codes: none is ever given another meaning', () => {
  for (const [kind, code] of Object.entries(codes)) {
    expect({ kind, code: exitCodeOf(kind as FailureKind) }).toEqual({ kind, code })
  }
})

test('every code stands in the formats', () => {
  const formats = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8')
  const table = formats.split('## Exit codes of the command line')[1] ?? ''
  const listed = [...table.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))
  const ofCheck = evidenceFindingKinds.map((kind) => exitCodeOfFinding([kind]))
  const all = [0, ...Object.values(codes), ...ofCheck].sort((a, b) => a - b)
  expect(listed).toEqual([...new Set(all)])
})

test('of several findings the gravest decides', () => {
  expect(exitCodeOfFinding([])).toBe(0)
  expect(exitCodeOfFinding(['clip', 'original'])).toBe(exitCodeOfFinding(['original']))
  expect(exitCodeOfFinding(['changed', 'clip', 'text'])).toBe(exitCodeOfFinding(['text']))
})
