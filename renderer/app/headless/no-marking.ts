import type { MarkingScheme } from '../../../shared/model/marking-scheme'

/** That a scheme does not have a marking, and what it has. */
export function noMarking({ name, levels, caveats }: MarkingScheme, label: string): string {
  const listed = (parts: readonly { readonly label: string }[]) =>
    parts.map((part) => part.label).join(', ')
  const beside = caveats.length === 0 ? '' : `, and beside them ${listed(caveats)}`
  return `“${label}” is no marking of the ${name}, which has ${listed(levels)}${beside}.`
}
