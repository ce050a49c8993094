/** Makes an element. Text goes in as text, never as markup. */
export function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className !== '') made.className = className
  made.textContent = text
  return made
}

/** Makes an element the caret does not enter. */
export function margin(tag: string, className: string): HTMLElement {
  const made = element(tag, className)
  made.contentEditable = 'false'
  return made
}

/** Sets the text if it is another: each change of the page costs a layout. */
export function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text
}
