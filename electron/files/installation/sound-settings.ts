import { Settings } from '../../../shared/ipc/contract'

/** The settings that were found, each on its own: one that is not of its form stands at its default. */
export function soundSettings(found: unknown, defaults: Settings): Settings {
  const members = Object.entries(found ?? {}).filter(
    ([name, value]) =>
      Object.hasOwn(Settings.shape, name) &&
      Settings.shape[name as keyof Settings].safeParse(value).success,
  )
  return Settings.parse({ ...defaults, ...Object.fromEntries(members) })
}
