import type { Member } from '../../../shared/model/source-text'
import type { Allowance } from '../mail/allowance'
import { memberName } from '../mail/member-name'
import { taken } from '../member'
import type { CompoundStream } from './compound-storage'
import { propertiesOf, propertyPath } from './message-properties'
import { packCompound } from './pack-compound'

const CONTENT = 0x3701
const SHORT_NAME = 0x3704
const LONG_NAME = 0x3707
const TYPE = 0x370e
const CONTENT_ID = 0x3712
const HIDDEN = 0x7ffe
const NAME = 0x3001
const SUBJECT = 0x0037

/** The list of a message within a message lacks the last eight bytes of a file's (MS-OXMSG 2.4.1). */
const INNER_HEADER = 24
const FILE_HEADER = 32
const LIST = '__properties_version1.0'

interface Attachments {
  readonly members: readonly Member[]
  /** Pictures that belong to the HTML, counted. */
  readonly pictures: number
  readonly dropped: readonly string[]
}

/** The files and messages that a message carries. Linked and embedded objects are named only. */
export function messageAttachments(
  streams: ReadonlyMap<string, CompoundStream>,
  allowance: Allowance,
  codePage: number | null,
): Attachments {
  const members: Member[] = []
  const dropped: string[] = []
  let pictures = 0
  for (const [folder, paths] of foldersOf(streams, '__attach_version1.0_')) {
    const about = propertiesOf(streams, folder, 8, allowance, codePage)
    const given = about.text(LONG_NAME) || about.text(SHORT_NAME) || about.text(NAME)
    const inner = `${propertyPath(folder, CONTENT, '000D')}/`
    const content = streams.get(propertyPath(folder, CONTENT, '0102'))
    if (content) {
      const type = about.text(TYPE).toLowerCase()
      const isPicture = type.startsWith('image/') || /\.(png|jpe?g|gif|bmp)$/i.test(given)
      if (isPicture && about.text(CONTENT_ID) !== '' && about.number(HIDDEN) === 1) {
        pictures += 1
        continue
      }
      allowance.takeFile(content.size)
      members.push(taken(memberName(given, 'attachment', type), content.read()))
    } else if (streams.has(inner + LIST)) {
      const subject = propertiesOf(streams, inner, INNER_HEADER, allowance, codePage).text(SUBJECT)
      const name = memberName(`${subject || given}.msg`, 'message', '')
      const bytes = unpacked(streams, paths, inner, allowance)
      members.push(taken(name, bytes, { rebuilt: 'a message file was made of its parts' }))
    } else {
      dropped.push(`an embedded object${given === '' ? '' : ` (${given})`}`)
    }
  }
  return { members, pictures, dropped }
}

/** The paths of the streams in each folder of the root whose name begins so, in the folders' order. */
export function foldersOf(
  streams: ReadonlyMap<string, CompoundStream>,
  prefix: string,
): Map<string, string[]> {
  const folders = new Map<string, string[]>()
  const paths = [...streams.keys()].filter((path) => path.startsWith(prefix) && path.includes('/'))
  for (const path of paths.toSorted()) {
    const folder = path.slice(0, path.indexOf('/') + 1)
    const others = folders.get(folder)
    if (others) others.push(path)
    else folders.set(folder, [path])
  }
  return folders
}

/** The message within a message as a file of its own: its streams, its list with a file's header. */
function unpacked(
  streams: ReadonlyMap<string, CompoundStream>,
  paths: readonly string[],
  folder: string,
  allowance: Allowance,
): Uint8Array {
  const own = paths.filter((path) => path.startsWith(folder))
  allowance.takeFile(own.reduce((sum, path) => sum + (streams.get(path)?.size ?? 0), 0))
  const packed = new Map<string, Uint8Array>()
  for (const path of own) {
    const bytes = streams.get(path)?.read() ?? new Uint8Array()
    const name = path.slice(folder.length)
    packed.set(name, name === LIST ? withFileHeader(bytes) : bytes)
  }
  return packCompound(packed)
}

function withFileHeader(list: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(list.length + FILE_HEADER - INNER_HEADER)
  bytes.set(list.subarray(0, INNER_HEADER))
  bytes.set(list.subarray(INNER_HEADER), FILE_HEADER)
  return bytes
}
