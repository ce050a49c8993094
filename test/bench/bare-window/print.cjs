// Prints an HTML file with Chromium alone: `electron print.cjs IN.html OUT.pdf`. Prints the milliseconds.
const { writeFileSync } = require('node:fs')
const { app, BrowserWindow } = require('electron')

const [input, output] = process.argv.slice(-2)
app.disableHardwareAcceleration()
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  const started = performance.now()
  await window.loadFile(input)
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  console.log(performance.now() - started)
  writeFileSync(output, pdf)
  app.exit(0)
})
