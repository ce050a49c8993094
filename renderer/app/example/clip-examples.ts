import { anchorPassage } from '../../../shared/clip/anchor'
import type { Clip } from '../../../shared/model/clip'
import type { OpenCase } from '../../store/case-at-work'
import { clipPassage } from '../../store/writes/clips'
import { placeOfQuote } from '../headless/clip-quote'
import { readNamed } from '../headless/print-text'
import { sourceOf } from './describe-examples'
import { type ExampleClip, type ExampleClipName, exampleClips } from './example-clips'

/** The clips of the example by their short names. */
export type ClipsByName = Readonly<Record<ExampleClipName, Clip>>

/** Clips every passage of the example by its quote. */
export async function clipExamples(opened: OpenCase): Promise<ClipsByName> {
  const clips: [string, Clip][] = []
  for (const [name, example] of Object.entries(exampleClips)) {
    clips.push([name, await clipExample(opened, example)])
  }
  return Object.fromEntries(clips) as ClipsByName
}

async function clipExample(opened: OpenCase, example: ExampleClip): Promise<Clip> {
  const { id } = await sourceOf(opened, example.file)
  const { source, text } = await readNamed(opened, id)
  const { start, end } = placeOfQuote(source, text.text, example.quote)
  const { code, credibility, note } = example
  return clipPassage(opened, source, anchorPassage(text, source.sha256, start, end), {
    code,
    credibility,
    ...(note === undefined ? {} : { note }),
  })
}
