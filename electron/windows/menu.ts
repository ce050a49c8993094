import { Menu, type MenuItemConstructorOptions } from 'electron'
import { MENU_CHANNEL } from '../../shared/ipc/contract'
import type { AnalystWindow } from './analyst-window'

/**
 * The application menu. Its items send command ids; the window knows what they do and which key
 * they have, so accelerators are shown here and handled there, once.
 */
export function setApplicationMenu(analyst: AnalystWindow): void {
  const item = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => analyst.now()?.webContents.send(MENU_CHANNEL, id),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&Case',
      submenu: [
        item('New case', 'cases.new', 'CmdOrCtrl+N'),
        item('Open case file', 'cases.open', 'CmdOrCtrl+O'),
        item('Lock case', 'case.lock', 'F8'),
        item('Close case', 'case.close', 'CmdOrCtrl+W'),
        separator,
        item('Import files', 'sources.import'),
        item('Export briefing as PDF', 'briefing.export', 'CmdOrCtrl+E'),
        separator,
        item('Settings', 'settings.show', 'CmdOrCtrl+,'),
        separator,
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        item('Sources', 'go.sources', 'CmdOrCtrl+1'),
        item('Reader', 'go.reader', 'CmdOrCtrl+2'),
        item('Actors', 'go.actors', 'CmdOrCtrl+3'),
        item('Briefing', 'go.briefing', 'CmdOrCtrl+4'),
        item('History', 'go.history', 'CmdOrCtrl+5'),
        separator,
        item('Commands', 'palette.open', 'CmdOrCtrl+K'),
        item('Narrow rail', 'view.rail', 'F9'),
        item('Inspector', 'view.inspector', 'F10'),
        item('Light or dark', 'view.theme'),
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: '&Help',
      submenu: [
        item('All keys', 'keys.show'),
        item('Check this computer', 'computer.show'),
        item('About Casebook', 'about.show'),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
