import type { Settings } from '../../../shared/ipc/installation-channels'

/** The sizes of everything on screen that can be chosen, in per cent. */
export const screenSizes: readonly Settings['size'][] = [90, 100, 125, 150, 200]
