import { setImmediate } from 'node:timers/promises'

/** So many milliseconds of a long piece of work may pass before others are served. */
const SLICE = 10

/** Long pieces of work that are done a little at a time, so that the server answers others meanwhile; who asks for the same shares it. */
export class LongWork<Subject extends object, Result> {
  readonly #going = new WeakMap<Subject, Map<string, Promise<Result>>>()

  /**
   * What the steps lead to: at once when they take less than a slice. The key says what of the subject it is. Rejects with what they
   * throw, or throws that itself.
   */
  run(
    subject: Subject,
    key: string,
    begin: () => Generator<undefined, Result, undefined>,
  ): Result | Promise<Result> {
    const going = this.#going.get(subject) ?? new Map<string, Promise<Result>>()
    const known = going.get(key)
    if (known !== undefined) return known
    const steps = begin()
    const first = takeSlice(steps)
    if (first !== null) return first.result
    const rest = takeTurns(steps).finally(() => going.delete(key))
    going.set(key, rest)
    this.#going.set(subject, going)
    return rest
  }
}

async function takeTurns<Result>(steps: Generator<undefined, Result, undefined>): Promise<Result> {
  for (;;) {
    await setImmediate()
    const found = takeSlice(steps)
    if (found !== null) return found.result
  }
}

/** The result, or null when the slice was over before. */
function takeSlice<Result>(
  steps: Generator<undefined, Result, undefined>,
): { readonly result: Result } | null {
  const end = performance.now() + SLICE
  do {
    const { done, value } = steps.next()
    if (done === true) return { result: value }
  } while (performance.now() < end)
  return null
}
