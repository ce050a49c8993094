import { contextBridge, ipcRenderer } from 'electron'
import type { Abilities } from '../shared/ipc/abilities'
import type { Channel, Input, MENU_CHANNEL, NEWS_CHANNEL } from '../shared/ipc/contract'

const ask =
  <C extends Channel>(channel: C) =>
  (input?: Input<C>) =>
    ipcRenderer.invoke(channel, input)

const menuChannel: typeof MENU_CHANNEL = 'menu:command'
const newsChannel: typeof NEWS_CHANNEL = 'window:news'

/** Hears what main sends; answers how to stop. */
const listen = <T>(channel: string, listener: (message: T) => void) => {
  const hear = (_event: unknown, message: T) => listener(message)
  ipcRenderer.on(channel, hear)
  return () => ipcRenderer.removeListener(channel, hear)
}

const abilities: Abilities = {
  appInfo: ask('app:info'),
  settingsRead: ask('settings:read'),
  settingsWrite: ask('settings:write'),
  settingsFolder: ask('settings:folder'),
  appChecks: ask('app:checks'),
  appNotices: ask('app:notices'),
  casesList: ask('cases:list'),
  casesCreate: ask('cases:create'),
  casesChoose: ask('cases:choose'),
  casesDelete: ask('cases:delete'),
  caseOpen: ask('case:open'),
  caseFrames: ask('case:frames'),
  caseRekey: ask('case:rekey'),
  caseRoom: ask('case:room'),
  caseDropCopies: ask('case:dropCopies'),
  draftBegin: ask('draft:begin'),
  draftAppend: ask('draft:append'),
  draftFinish: ask('draft:finish'),
  draftAbandon: ask('draft:abandon'),
  unlockWaits: ask('unlock:waits'),
  unlockFailed: ask('unlock:failed'),
  unlockForget: ask('unlock:forget'),
  identityRead: ask('identity:read'),
  identityWrite: ask('identity:write'),
  backupsList: ask('backups:list'),
  backupsMake: ask('backups:make'),
  backupsRestore: ask('backups:restore'),
  windowReplace: ask('window:replace'),
  caseRead: ask('case:read'),
  caseAppend: ask('case:append'),
  caseClose: ask('case:close'),
  filesChoose: ask('files:choose'),
  filesExample: ask('files:example'),
  filesRead: ask('files:read'),
  filesReadSmall: ask('files:readSmall'),
  filesSave: ask('files:save'),
  airlockExtract: ask('airlock:extract'),
  airlockMembers: ask('airlock:members'),
  airlockPart: ask('airlock:part'),
  airlockPage: ask('airlock:page'),
  airlockRecognise: ask('airlock:recognise'),
  airlockStopRecognising: ask('airlock:stopRecognising'),
  airlockPrint: ask('airlock:print'),
  airlockStopPrinting: ask('airlock:stopPrinting'),
  airlockFinished: ask('airlock:finished'),
  airlockJudge: ask('airlock:judge'),
  airlockJudgeForm: ask('airlock:judgeForm'),
  airlockCancel: ask('airlock:cancel'),
  airlockRest: ask('airlock:rest'),
  pressPdf: ask('press:pdf'),
  pressPreview: ask('press:preview'),
  windowStay: ask('window:stay'),
  windowTheme: ask('window:theme'),
  windowSize: ask('window:size'),
  windowControl: ask('window:control'),
  spaceStanding: ask('space:standing'),
  spaceCheck: ask('space:check'),
  spaceUseReserve: ask('space:useReserve'),
  spaceQuit: ask('space:quit'),
  headlessJob: ask('headless:job'),
  headlessPrint: ask('headless:print'),
  headlessFinish: ask('headless:finish'),
  onMenuCommand: (listener) => listen(menuChannel, listener),
  onNews: (listener) => listen(newsChannel, listener),
}

contextBridge.exposeInMainWorld('casebook', Object.freeze(abilities))
