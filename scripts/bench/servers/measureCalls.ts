/** How many calls were done in a second, and how many milliseconds each took. */
export interface CallTimes {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** What a process that answers without HTTP is asked: to answer each question once, or to be measured on them. */
export interface CallRequest<Question> {
  readonly questions: readonly Question[]
  /** How long to measure; 0 asks for the answers instead. */
  readonly seconds: number
}

/** Answers what the parent process sends: one call after another, each question in turn. */
export function answerCalls<Question>(call: (question: Question) => unknown): void {
  process.on('message', async (message) => {
    const { questions, seconds } = message as CallRequest<Question>
    if (seconds > 0) process.send?.(await measure(call, questions, seconds))
    else {
      const answers: unknown[] = []
      for (const question of questions) answers.push(await call(question))
      process.send?.(answers)
    }
  })
  process.send?.('ready')
}

async function measure<Question>(
  call: (question: Question) => unknown,
  questions: readonly Question[],
  seconds: number,
): Promise<CallTimes> {
  const times: number[] = []
  const started = performance.now()
  for (let next = 0; performance.now() - started < seconds * 1000; next++) {
    const before = performance.now()
    const answer = call(questions[next % questions.length] as Question)
    // What answers at once is not made to wait for its turn.
    if (answer instanceof Promise) await answer
    times.push(performance.now() - before)
  }
  const took = performance.now() - started
  const sorted = Float64Array.from(times).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { perSecond: (sorted.length / took) * 1000, p50: at(0.5), p99: at(0.99) }
}
