// The least Electron can be: one window, one line of text. The measure for start time and memory.
const { app, BrowserWindow } = require('electron')

app.disableHardwareAcceleration()
app.on('session-created', (session) => session.setSpellCheckerLanguages([]))
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 })
  void window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
