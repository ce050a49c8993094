import type { EngineAnswer } from './engine-words'
import type { GreyPicture } from './engine'

/** The worker that searches pictures for words; kept, because it takes time to start. */
let worker: Worker | null = null

/**
 * Searches a picture for words.
 * @param before time on the page's clock, ms, at which it is given up: the answer is then `null`
 * @throws Error when the engine fails
 */
export function recognise(picture: GreyPicture, before: number): Promise<EngineAnswer | null> {
  const engine = worker ?? newWorker()
  worker = engine
  return new Promise((resolve, reject) => {
    const end = () => {
      engine.terminate()
      worker = null
    }
    const time = Number.isFinite(before)
      ? setTimeout(() => {
          end()
          resolve(null)
        }, before - performance.now())
      : undefined
    engine.onmessage = ({ data }: MessageEvent<{ answer?: EngineAnswer; error?: string }>) => {
      clearTimeout(time)
      if (data.answer !== undefined) return resolve(data.answer)
      end()
      reject(new Error(data.error))
    }
    engine.onerror = ({ message }) => {
      clearTimeout(time)
      end()
      reject(new Error(message))
    }
    engine.postMessage(picture, [picture.grey.buffer])
  })
}

const newWorker = () =>
  new Worker(new URL('./ocr-worker.ts', import.meta.url), { type: 'module', name: 'ocr' })
