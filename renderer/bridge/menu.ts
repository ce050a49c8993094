/** Calls back with the command id of each chosen item of the application menu; answers how to stop. */
export const onMenuCommand = (listener: (commandId: string) => void): (() => void) =>
  window.casebook.onMenuCommand(listener)
