import { expect, it } from 'vitest'
import { admitOwnWorker } from '../../../renderer/airlock/trusted-types'

const BASE = 'app://airlock/airlock.html'

it('lets the worker of this page through', () => {
  expect(admitOwnWorker('assets/ocr-worker-Ab_1-2.js', BASE)).toBe(
    'app://airlock/assets/ocr-worker-Ab_1-2.js',
  )
})

it.each([
  'https://a.example/assets/ocr-worker-1.js',
  'app://casebook/assets/ocr-worker-1.js',
  'assets/ocr-worker-1.js?x',
  'assets/read-pdf-1.js',
  'data:text/javascript,1',
  'blob:app://airlock/assets/ocr-worker-1.js',
])('refuses %s', (url) => {
  expect(admitOwnWorker(url, BASE)).toBeNull()
})
