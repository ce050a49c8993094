import type { Extensions } from '@tiptap/core'
import type { Marking } from '../../../../shared/model/marking'
import {
  ConfidenceNode,
  DocumentNode,
  EmphasisMark,
  HeadingNode,
  SentenceNode,
  TextNode,
} from './block-nodes'
import type { CitedClips } from './cited-clips'
import { FindingMarks } from './finding-marks'
import { citationNode, FootnoteNode, LikelihoodNode } from './inline-nodes'
import { lineIds } from './line-ids'
import { LineKeys } from './line-keys'
import { lineNode } from './line-node'
import { clipEntry, CurrentLine, TypingHistory } from './typing'
import { WrittenSections } from './written-sections'

export interface EditorSurroundings {
  readonly cited: CitedClips
  /** Marking of a line that arrives without one. */
  readonly defaultMarking: () => Marking
  /** Called when the analyst typed `[[`. */
  readonly askForClip: () => void
}

/** Everything the briefing's editor consists of: its schema, its keys and its marks on the page. */
export const briefingExtensions = (around: EditorSurroundings): Extensions => [
  DocumentNode,
  TextNode,
  HeadingNode,
  lineNode(around.cited),
  SentenceNode,
  ConfidenceNode,
  EmphasisMark,
  LikelihoodNode,
  FootnoteNode,
  citationNode(around.cited),
  lineIds(around.defaultMarking),
  LineKeys,
  TypingHistory,
  CurrentLine,
  WrittenSections,
  FindingMarks,
  clipEntry(around.askForClip),
]
