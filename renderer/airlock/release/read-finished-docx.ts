import { refusal } from '../../../shared/extract/refusal'
import type { FormReading } from '../../../shared/model/form-reading'
import { propertyReader } from '../office/document-properties'
import { OOXML } from '../office/ooxml-namespaces'
import { type Relationship, relationshipsOf, targetsOf } from '../office/relationships'
import { type Package, readPart } from '../office/xml-part'
import { openZip } from '../archive/zip-entries'
import { besidePixels } from './beside-pixels'
import { bodyReader, PICTURE_NAMESPACES } from './docx-body-reader'
import { hiddenStyles } from './docx-hidden-styles'

const MAIN = 'word/document.xml'

/** The parts of our Word form. */
const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app|custom)\.xml|word\/(document|styles|numbering|settings|footnotes|endnotes|fontTable|(header|footer)\d+|theme\/theme1)\.xml|word\/_rels\/[a-zA-Z]+\d*\.xml\.rels|word\/media\/[\w-]+\.png)$/

/**
 * Reads a finished Word file, by a reader of ZIP and XML that had no part in writing it. What it does
 * not know it names.
 * @throws CasebookError `refused` when it is damaged
 */
export async function readFinishedDocx(name: string, bytes: Uint8Array): Promise<FormReading> {
  const document: Package = { name, archive: await openZip(name, bytes) }
  const relationships = await relationshipsOf(document)
  const parts = document.archive.entries.map((entry) => entry.name)
  const acting = new Set(relationships.filter(({ external }) => external).map(leadingOut))
  const foreign = new Set([
    ...parts.filter((part) => !PARTS.test(part)).map((part) => `the part ${part}`),
    ...parts.filter((part, at) => parts.indexOf(part) !== at).map((part) => `${part} twice`),
  ])
  const read = async (part: string, kind: 'body' | 'notes' | 'margin') => {
    const reader = bodyReader(kind)
    if (!(await readPart(document, part, { ...OOXML, ...PICTURE_NAMESPACES }, reader.handler)))
      throw refusal(name, 'It holds no Word document.')
    for (const words of reader.acting) acting.add(words)
    for (const words of reader.foreign) foreign.add(words)
    return reader
  }
  const margins = (type: string) =>
    Promise.all(
      targetsOf(relationships, MAIN, type).map(async (part) => (await read(part, 'margin')).texts),
    )
  const body = await read(MAIN, 'body')
  const [notes] = targetsOf(relationships, MAIN, 'footnotes')
  const footnotes = notes === undefined ? null : await read(notes, 'notes')
  for (const name of body.leadsTo)
    if (!body.places.has(name)) acting.add(`a link to ${name}, which is no place in it`)
  return {
    heads: await margins('header'),
    feet: await margins('footer'),
    texts: [...body.texts, ...(footnotes?.texts ?? [])],
    hidden: await hiddenStyles(document),
    acting: [...acting],
    foreign: [...foreign, ...(await settingsFaults(document)), ...(await pictureFaults(document))],
    metadata: await propertiesOf(document),
    unseen: body.unseen,
  }
}

const leadingOut = ({ type, target }: Relationship): string =>
  `a reference of the kind ${type} to ${target.slice(0, 200)}`

/** Settings by which pages would have other heads, a program would follow changes, or load a template. */
async function settingsFaults(document: Package): Promise<string[]> {
  const found: string[] = []
  await readPart(document, 'word/settings.xml', OOXML, {
    open({ name, attribute }) {
      const on = !/^(0|false|off)$/.test(attribute('w:val') ?? '')
      if (/^w:(evenAndOddHeaders|trackRevisions|attachedTemplate|mailMerge)$/.test(name) && on)
        found.push(`the setting ${name.slice(2)}`)
    },
    close() {},
    text() {},
  })
  return found
}

/** What a picture carries besides its pixels. */
async function pictureFaults({ archive }: Package): Promise<string[]> {
  const pictures = archive.entries.filter(({ name }) => name.startsWith('word/media/'))
  const carried: string[] = []
  for (const entry of pictures) carried.push(...besidePixels(await archive.read(entry)))
  return [...new Set(carried)]
}

async function propertiesOf(document: Package): Promise<Record<string, string>> {
  const values = new Map<string, string>()
  for (const part of ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'])
    await readPart(document, part, OOXML, propertyReader(values))
  return Object.fromEntries(values)
}
