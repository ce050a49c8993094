/** The parts of the engine's own interface (tesseract.js-core 7) that are used. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface TessBaseAPI {
    /** 0 when it is ready. */
    Init(dataPath: null, language: string, engineMode: number): number
    SetVariable(name: string, value: string): void
    /** Takes the picture from the file `/input`; 1 when it cannot be read. */
    SetImageFile(exifOrientation: number, angle: number): number
    Recognize(monitor: null): number
    GetJSONText(): string
    Clear(): void
  }
  interface TesseractCore {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void }
    readonly TessBaseAPI: new () => TessBaseAPI
  }
  const start: (given: {
    readonly wasmBinary: Uint8Array
    readonly print: (line: string) => void
    readonly printErr: (line: string) => void
    readonly TesseractProgress: (percent: number) => void
  }) => Promise<TesseractCore>
  export default start
}
