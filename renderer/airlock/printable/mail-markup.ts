import type { MailHeader } from '../mail/header-pieces'
import { type CleanPage, escaped, pageMarkup } from './page-markup'

const STYLE =
  'body{margin:0;padding:24px 32px;font:15px/1.5 sans-serif;background:#fff;color:#111}' +
  '.casebook-header{margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid #8a919c;border-spacing:0}' +
  '.casebook-header th{padding:0 16px 0 0;text-align:left;vertical-align:top;font-weight:400;color:#555}' +
  '.casebook-header td{padding:0;overflow-wrap:anywhere}' +
  '.casebook-subject{margin:0 0 8px;font:600 20px/1.3 sans-serif}'

/** The header of a mail and the parts of its text, one below the other. */
export function mailMarkup({ rows, subject }: MailHeader, parts: readonly CleanPage[]): string {
  const fields = rows
    .map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`)
    .join('')
  const texts = parts.map(({ body, content }) => `<div${body}>${content}</div>`).join('')
  return pageMarkup({
    styleSheet: [...parts.map(({ styleSheet }) => styleSheet), STYLE].join('\n'),
    root: parts[0]?.root ?? '',
    body: '',
    content:
      `<table class="casebook-header">${fields}</table>` +
      `<h1 class="casebook-subject">${escaped(subject)}</h1>${texts}`,
  })
}
