// The press: a utility process that sets documents with Typst. Its last two arguments are the
// folders of the templates and of the fonts.
import { failureOf } from '../../shared/errors/casebook-error'
import { ok } from '../../shared/errors/result'
import { type PressAnswer, type PressRequest, REHEARSE } from './messages'
import { createTypesetter } from './typesetter'

const [templateFolder = '', fontFolder = ''] = process.argv.slice(-2)
const typesetter = createTypesetter({ templateFolder, fontFolder })

const answerTo = (request: PressRequest): PressAnswer => {
  try {
    const product = request.kind === 'pdf' ? typesetter.pdf(request) : typesetter.pages(request)
    return { id: request.id, result: ok(product) }
  } catch (thrown) {
    return { id: request.id, result: { ok: false, error: failureOf(thrown) } }
  }
}

process.parentPort.on('message', ({ data }: { data: PressRequest | typeof REHEARSE }) => {
  if (data === REHEARSE) typesetter.rehearse()
  else process.parentPort.postMessage(answerTo(data))
})
