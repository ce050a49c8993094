/** How large everything on screen may be, in per cent of its usual size. */
export const screenSizes = [90, 100, 125, 150, 200] as const
