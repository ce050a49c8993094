import { HTML_POLICY, HTML_STYLE } from '../../shared/briefing/forms/html-style'

/** What a form says of itself, whatever the document. */
export const FORM_CONSTANTS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HTML_POLICY,
  style: HTML_STYLE,
  referrer: 'no-referrer',
  viewport: 'width=device-width',
}
