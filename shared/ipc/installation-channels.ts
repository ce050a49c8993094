import { z } from 'zod'
import '../model/jitless'
import { ScaleName } from '../model/likelihood'
import { MarkingScheme } from '../model/marking-scheme'
import { screenSizes } from '../model/screen-size'
import { dateForms } from '../text/date-words'
import { nothing } from './wire-values'

/** Preferences of this installation; never anything of a case. */
export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'normal', 'comfortable']),
  size: z.literal(screenSizes),
  railNarrow: z.boolean(),
  inspectorOpen: z.boolean(),
  paper: z.enum(['a4', 'letter']),
  /** The analyst's name as it stands in the journal. */
  analyst: z.string().max(120),
  singleKeys: z.boolean(),
  /** Minutes without a key or the pointer after which the case is locked; 0 for never. */
  idleLockMinutes: z.int().min(0).max(240),
  /** Whether the window is kept out of screenshots and shared screens, where the system can do so. */
  hiddenFromCapture: z.boolean(),
  /** How dates stand on screen; documents have a form of their own. */
  dateForm: z.enum(dateForms),
  /** What a new case is marked by; `null` for the Traffic Light Protocol. */
  scheme: MarkingScheme.nullable(),
  /** The scale of likelihood a new briefing begins with. */
  scale: ScaleName,
  /** Absolute path of the folder for case files; `null` for the one among the documents. */
  casesFolder: z.string().max(4096).nullable(),
})
export type Settings = z.infer<typeof Settings>

/** Settings that the window may change; the folder it asks main to have chosen. */
const SettingsChange = Settings.omit({ casesFolder: true }).partial()
export type SettingsChange = z.infer<typeof SettingsChange>

/** Where case files are kept. */
const CasesFolder = z.strictObject({
  /** As shown to the analyst. */
  path: z.string(),
  /** `given`: by the command the program was started with, which no setting changes. */
  by: z.enum(['usual', 'chosen', 'given']),
})
export type CasesFolder = z.infer<typeof CasesFolder>

/** One thing about the computer that a case depends on. */
export const Check = z.strictObject({
  /** What was looked at: "Encryption of the disk". */
  name: z.string(),
  verdict: z.enum(['good', 'care', 'unknown']),
  /** What was found, in a sentence. */
  found: z.string(),
  /** What to do; '' where there is nothing to do. */
  advice: z.string(),
})
export type Check = z.infer<typeof Check>

/** A package that is part of the program, and what its licence asks to be passed on. */
const Notice = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** SPDX expression. */
  licence: z.string(),
  /** Text of the licence as the package brings it; '' where it brings none. */
  text: z.string(),
})
export type Notice = z.infer<typeof Notice>

/** What the window may ask about the installation; part of the contract. */
export const installationChannels = {
  'settings:read': { input: nothing, output: Settings },
  'settings:write': { input: SettingsChange, output: Settings },
  /** Says where case files are kept, or changes that: the analyst chooses in a dialog. */
  'settings:folder': { input: z.enum(['tell', 'choose', 'usual']), output: CasesFolder },
  /** Looks at the computer: how it keeps what the program writes, and what of it may stay behind. */
  'app:checks': { input: nothing, output: z.array(Check) },
  /** The packages the program is made of. */
  'app:notices': { input: nothing, output: z.array(Notice) },
} as const
