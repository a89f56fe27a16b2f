// The floor for starting: a window with one paragraph and nothing else.
import { app, BrowserWindow, session } from 'electron'

app.whenReady().then(() => {
  // Or it would ask the network for a dictionary.
  session.defaultSession.setSpellCheckerLanguages([])
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(new URL('./index.html', import.meta.url).pathname)
})
app.on('window-all-closed', () => app.quit())
