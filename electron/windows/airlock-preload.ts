import { contextBridge, ipcRenderer } from 'electron'
import type { AirlockJob } from '../../shared/ipc/airlock-job'

// The only door of the airlock: jobs come in by one port, answers go out by it. The page has no
// other way to reach anything.
let handle: ((job: AirlockJob) => Promise<unknown>) | undefined
let port: MessagePort | undefined

const serve = () => {
  if (handle === undefined || port === undefined) return
  const [answerTo, page] = [port, handle]
  answerTo.onmessage = async ({ data }: MessageEvent<AirlockJob>) => {
    try {
      answerTo.postMessage({ ok: true, value: await page(data) })
    } catch (thrown) {
      const { kind = 'internal', message = String(thrown) } = thrown as {
        kind?: string
        message?: string
      }
      answerTo.postMessage({ ok: false, error: { kind, message } })
    }
  }
  answerTo.postMessage('ready')
}

ipcRenderer.on('airlock:port', (event) => {
  port = event.ports[0]
  serve()
})

contextBridge.exposeInMainWorld('airlock', {
  onJob(handler: (job: AirlockJob) => Promise<unknown>) {
    handle = handler
    serve()
  },
})
