import { refusal } from '../../../shared/extract/refusal'

const DECLARATION = /<!ENTITY\s+([^\s%"']+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g
/** Characters that all entities together may add. */
const MOST_ADDED = 1 << 20
const PREDEFINED = /^(amp|lt|gt|quot|apos)$/

/**
 * The XML without its document type. Drawing programs name their namespaces by entities, so simple
 * ones are put in; those that name each other, stand elsewhere or grow the text by more than a
 * megabyte are made to exhaust a reader.
 * @throws CasebookError `refused`
 */
export function withoutEntities(name: string, xml: string): string {
  const start = xml.search(/<!DOCTYPE/i)
  if (start < 0) return xml
  const end = behindDoctype(xml, start)
  if (end < 0) throw refusal(name, 'Its XML is cut off.')
  const type = xml.slice(start, end)
  const rest = xml.slice(0, start) + xml.slice(end)
  const entities = new Map(
    [...type.matchAll(DECLARATION)].map(([, entity = '', one, other]) => [
      entity,
      one ?? other ?? '',
    ]),
  )
  if (entities.size < (type.match(/<!ENTITY/g)?.length ?? 0)) {
    throw refusal(name, 'Its XML declares entities that stand elsewhere.')
  }
  if ([...entities.values()].some((value) => /[&%<]/.test(value))) {
    throw refusal(name, 'Its XML declares entities that hold others.')
  }
  let added = 0
  return rest.replace(/&([^\s;&<#]{1,100});/g, (whole, entity: string) => {
    const value = entities.get(entity)
    if (value === undefined) return PREDEFINED.test(entity) ? whole : ''
    added += value.length
    if (added > MOST_ADDED) throw refusal(name, 'Its XML grows by more than 1 MB by its entities.')
    return value
  })
}

/** Behind the document type with its declarations, -1 when it is cut off. */
function behindDoctype(xml: string, start: number): number {
  const close = xml.indexOf('>', start)
  const open = xml.indexOf('[', start)
  if (open < 0 || (close >= 0 && close < open)) return close < 0 ? -1 : close + 1
  const inner = /\]\s*>/g
  inner.lastIndex = open
  return inner.test(xml) ? inner.lastIndex : -1
}
