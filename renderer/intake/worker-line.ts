/** Questions to a worker that answers each in its turn. The worker starts with the first. */
export class WorkerLine<Question, Answer> {
  private worker: Worker | null = null
  private readonly waiting: {
    readonly resolve: (answer: Answer) => void
    readonly reject: (reason: Error) => void
  }[] = []

  constructor(private readonly start: () => Worker) {}

  /** @param handedOver buffers of the question that are moved and empty here afterwards */
  ask(question: Question, handedOver: Transferable[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject })
      this.worker ??= this.begin()
      this.worker.postMessage(question, handedOver)
    })
  }

  /** Ends the worker; what it was asked and has not answered fails. The next question starts another. */
  end(why: string = 'The work was ended.'): void {
    this.worker?.terminate()
    this.worker = null
    for (const { reject } of this.waiting.splice(0)) reject(new Error(why))
  }

  private begin(): Worker {
    const worker = this.start()
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) =>
      this.waiting.shift()?.resolve(data),
    )
    worker.addEventListener('error', ({ message }) => this.end(message))
    return worker
  }
}
