import startCore from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import type { EngineAnswer } from './engine-words'
import { pgm } from './grey-picture'

/** What the engine is made of, as bytes. */
export interface EngineParts {
  readonly wasm: Uint8Array
  /** Trained data of the language, unpacked. */
  readonly english: Uint8Array
}

/** A picture in shades of grey, one byte a pixel. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Searches a picture for words. */
export type Engine = (picture: GreyPicture) => EngineAnswer

/** The neural network alone; the data hold nothing for the older engine. */
const NETWORK_ONLY = 1
/** Finds columns, paragraphs and lines by itself, without turning the page. */
const AUTOMATIC_LAYOUT = '3'

/** Starts the engine, Tesseract for English. @throws Error when its parts do not fit */
export async function startEngine({ wasm, english }: EngineParts): Promise<Engine> {
  const silent = () => {}
  const core = await startCore({
    wasmBinary: wasm,
    print: silent,
    printErr: silent,
    TesseractProgress: silent,
  })
  core.FS.writeFile('eng.traineddata', english)
  const api = new core.TessBaseAPI()
  if (api.Init(null, 'eng', NETWORK_ONLY) !== 0) throw new Error('the engine did not start')
  api.SetVariable('tessedit_pageseg_mode', AUTOMATIC_LAYOUT)
  return ({ width, height, grey }) => {
    core.FS.writeFile('/input', pgm(width, height, grey))
    if (api.SetImageFile(1, 0) === 1) throw new Error('the engine did not take the picture')
    api.Recognize(null)
    const answer = JSON.parse(api.GetJSONText()) as Partial<EngineAnswer>
    api.Clear()
    return { blocks: answer.blocks ?? [] }
  }
}
