import englishUrl from '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url'
import wasmUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url'
import { type Engine, type GreyPicture, startEngine } from './engine'

/*
 * The worker in which the engine runs, so that the airlock can end it in the middle of a page. What
 * it needs comes with the program and is fetched from its own folder, the only place that answers.
 */

let engine: Promise<Engine> | undefined

addEventListener('message', async ({ data }: MessageEvent<GreyPicture>) => {
  try {
    engine ??= start()
    postMessage({ answer: (await engine)(data) })
  } catch (error) {
    postMessage({ error: String(error) })
  }
})

async function start(): Promise<Engine> {
  const [wasm, packed] = await Promise.all([fetch(wasmUrl), fetch(englishUrl)])
  const english = packed.body?.pipeThrough(new DecompressionStream('gzip')) ?? null
  return startEngine({ wasm: await bytesOf(wasm), english: await bytesOf(new Response(english)) })
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
