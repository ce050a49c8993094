import {
  Clock,
  CopyCheck,
  Eye,
  FileDown,
  FileUp,
  FileWarning,
  KeyRound,
  Lock,
  LockOpen,
  type LucideIcon,
  PackageOpen,
  Pencil,
  Plus,
  Redo2,
  RotateCcw,
  ShieldAlert,
  ShieldCheck,
  Shrink,
  Stamp,
  Tag,
  Trash2,
  Undo2,
} from 'lucide-react'
import type { HistoryRow } from '../../store/reads/history-rows'

const acts: Readonly<Record<NonNullable<HistoryRow['act']>, LucideIcon>> = {
  open: LockOpen,
  view: Eye,
  export: FileUp,
  unpack: PackageOpen,
  met: CopyCheck,
  verify: ShieldCheck,
  found: FileWarning,
  'failed-unlock': ShieldAlert,
  passphrase: KeyRound,
  clock: Clock,
  checkpoint: Stamp,
  seal: Lock,
  compact: Shrink,
}

const verbs: Readonly<Record<string, LucideIcon>> = {
  Added: Plus,
  Clipped: Plus,
  Created: Plus,
  Imported: FileDown,
  Redone: Redo2,
  Removed: Trash2,
  Restored: RotateCcw,
  Tagged: Tag,
  Undone: Undo2,
}

interface EntryIconProps {
  readonly act: HistoryRow['act']
  readonly verb: string
}

/** The sign before the word that says what an entry did. */
export function EntryIcon({ act, verb }: EntryIconProps) {
  const Icon = act === undefined ? (verbs[verb] ?? Pencil) : acts[act]
  return <Icon className="ti" aria-hidden="true" />
}
