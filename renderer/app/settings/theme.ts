import { useEffect } from 'react'
import type { Settings } from '../../../shared/ipc/installation-channels'
import { ask } from '../../bridge/ask'

export type Shade = 'light' | 'dark'

const wish = () => matchMedia('(prefers-color-scheme: dark)')

/** The shade a theme comes to on this computer. */
export const shadeOf = (theme: Settings['theme'], systemIsDark: boolean): Shade =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme

/** The theme after a press on the button: the other shade than the one in sight. */
export const otherTheme = (theme: Settings['theme']): Shade =>
  shadeOf(theme, wish().matches) === 'dark' ? 'light' : 'dark'

/** Puts theme, density and size on the page, and follows the system while the theme is the system's. */
export function useTheme({ theme, density, size }: Settings): void {
  useEffect(() => void ask('window:size', size).catch(() => {}), [size])
  useEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
  useEffect(() => {
    const apply = () => {
      document.documentElement.dataset.theme = shadeOf(theme, wish().matches)
    }
    apply()
    void ask('window:theme', theme).catch(() => {})
    const query = wish()
    query.addEventListener('change', apply)
    return () => query.removeEventListener('change', apply)
  }, [theme])
}
