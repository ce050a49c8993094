/**
 * The names in the objects of a PDF that the press may write (ISO 32000-1, 7.3.5), from its documents
 * of every form. A name can act, hide, or carry words itself; so one that is not known is told.
 */
const NAMES: ReadonlySet<string> = new Set(
  `A ActualText AF AFRelationship Alt Annot Annots application/json Ascent Author BaseFont
  BaselineShift BBox BitsPerComponent Block BlockQuote Border BorderColor BorderStyle
  BorderThickness CapHeight Caption Catalog CIDFontType0 CIDFontType0C CIDFontType2 CIDSet
  CIDSystemInfo CIDToGIDMap Circle CMap Colors ColorSpace ColSpan Column Columns Contents Count
  CreationDate Creator Data Datetime DCTDecode Decimal DecodeParms Desc DescendantFonts Descent
  Dest DestOutputProfile DeviceGray DeviceRGB Direction Disc DisplayDocTitle Div Document DW EF Em
  EmbeddedFile EmbeddedFiles Encoding ExtGState F Figure Filespec Filter First Flags FlateDecode
  Font FontBBox FontDescriptor FontFile2 FontFile3 FontName Form Group GTS_PDFA1 H1 H2 H3 H4 H5 H6
  Headers Height ICCBased ID Identity Identity-H IDTree Image ImageB ImageC Info Interpolate
  ItalicAngle K Keywords Kids L L2R Lang Last Layout Lbl LBody Length LI LineHeight Link List
  ListNumbering Marked MarkInfo MCID MCR MediaBox Metadata ModDate N Names Next None Note Nums O
  Obj OBJR OpenType Ordering Outlines OutputCondition OutputConditionIdentifier OutputIntent
  OutputIntents P Page Pages Params Parent ParentTree ParentTreeNextKey Part PDF Pg Placement
  Predictor Prev ProcSet QuadPoints Range Rect Reference Registry RegistryName Resources RoleMap
  Root Row RowSpan S Scope Sect Size SMask Solid Span StemV Strong StructElem StructParent
  StructParents StructTreeRoot Subject Subtype Supplement Suspects T Table Tabs TBody TD Terms
  Text TH THead Title TOC TOCI ToUnicode TR Type Type0 UF ViewerPreferences W Width WMode XML
  XObject XYZ`.split(/\s+/),
)

/** Names that it makes up: of a page's fonts, colours and pictures, and of the parts of fonts. */
const MADE_UP = /^(?:[cfgpsx]\d{1,4}|[A-Z]{6}\+[\w-]{1,60})$/

export const isOfPress = (name: string): boolean => NAMES.has(name) || MADE_UP.test(name)
