/** The name of an element without a prefix. */
export const localName = ({ tagName }: Element): string => tagName.replace(/^.*:/, '')
