import { ipcRenderer } from 'electron'

// The only door of the airlock: jobs come in by one port, answers go out by it. The page has no
// other way to reach anything. It gets the port itself: what goes over the bridge between a preload
// and its page is copied once more on each way.
ipcRenderer.once('airlock:port', ({ ports }) => {
  window.postMessage('airlock:port', location.origin, [...ports])
})
