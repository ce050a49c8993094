import { htmlPage } from '../builders/html'
import { pdf } from '../builders/pdf'

/** A file as it is dropped on the window. */
export interface DroppedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Three sources in three formats: a claim, a number that differs from another, a denial. */
export const exampleFiles: readonly DroppedFile[] = [
  {
    name: 'ministry-statement.html',
    type: 'text/html',
    bytes: utf8(
      htmlPage({
        lang: 'en',
        head: '<title>Statement on the harbour servers</title><meta property="article:published_time" content="2021-07-19">',
        body: `<article><h1>Statement on the harbour servers</h1>
          <p>The ministry holds actors affiliated with a neighbouring service responsible for the break-in to the harbour servers, and says so with high confidence.</p>
          <p>More than 250 servers were affected around the harbour before the flaws became known to the public and were mended by their owners.</p>
          <script>document.title = "this must never run"</script></article>`,
      }),
    ),
  },
  {
    name: 'embassy-reply.txt',
    type: 'text/plain',
    bytes: utf8(
      'Reply of the embassy\n\nThe embassy rejects the accusation and calls it groundless.\n\nIt asks for evidence and offers none of its own.\n',
    ),
  },
  {
    name: 'harbour-report.pdf',
    type: 'application/pdf',
    bytes: pdf({
      info: { Title: 'Report of the harbour office' },
      pages: [
        {
          lines: [
            { x: 72, y: 90, size: 18, font: 'bold', text: 'Report of the harbour office' },
            { x: 72, y: 130, text: 'About 400 servers were affected, the office counts.' },
          ],
        },
        {
          lines: [
            {
              x: 72,
              y: 90,
              text: 'The count was made on the second of March by the harbour pilots.',
            },
          ],
        },
      ],
    }),
  },
]
