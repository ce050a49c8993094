import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { startEngine } from '../../../../renderer/airlock/ocr/engine'

it('runs on what comes with the program, and finds nothing on an empty page', async () => {
  const search = await startEngine({
    wasm: readFileSync('node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    english: gunzipSync(
      readFileSync('node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
    ),
  })
  const page = { width: 600, height: 200, grey: new Uint8Array(600 * 200).fill(255) }
  expect(search(page)).toEqual({ blocks: [] })
})
