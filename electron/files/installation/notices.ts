import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Notice } from '../../../shared/ipc/installation-channels'

/** As the build writes them: texts that several packages share stand once. */
const Kept = z.object({
  texts: z.array(z.string()),
  packages: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licence: z.string(),
      /** Places in `texts`. */
      texts: z.array(z.int().nonnegative()),
    }),
  ),
})

/** The packages the program is made of, with their licences, from the file beside the program. */
export function readNotices(path: string): Notice[] {
  const { texts, packages } = Kept.parse(JSON.parse(readFileSync(path, 'utf8')))
  return packages.map(({ texts: places, ...about }) => ({
    ...about,
    text: places.map((place) => texts[place] ?? '').join('\n\n'),
  }))
}
