/** Takes the focus from the field that has it: what was typed there is taken over then. */
export function leaveField(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement) activeElement.blur()
}
