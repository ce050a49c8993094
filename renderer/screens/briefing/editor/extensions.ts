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
import { Clipboard } from './clipboard'
import { EvenGrids } from './even-grids'
import { FindingMarks } from './finding-marks'
import { FormTyping } from './form-typing'
import { CellNode, GridHeadNode, GridNode, GridRowNode, HeadCellNode } from './grid-nodes'
import { citationNode, FootnoteNode, LikelihoodNode } from './inline-nodes'
import { lineIds } from './line-ids'
import { LineKeys } from './line-keys'
import { lineNode } from './line-node'
import { TextSearch } from './text-search'
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
  GridNode,
  GridHeadNode,
  GridRowNode,
  HeadCellNode,
  CellNode,
  ConfidenceNode,
  EmphasisMark,
  LikelihoodNode,
  FootnoteNode,
  citationNode(around.cited),
  lineIds(around.defaultMarking),
  EvenGrids,
  Clipboard,
  FormTyping,
  LineKeys,
  TypingHistory,
  CurrentLine,
  WrittenSections,
  FindingMarks,
  TextSearch,
  clipEntry(around.askForClip),
]
