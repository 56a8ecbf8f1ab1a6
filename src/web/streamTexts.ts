/** How many milliseconds a reader may take before it reads on. */
const PATIENCE = 60_000

/**
 * A body for a response from texts that are made as they are read, so that no more than two are held at a time. One text is the
 * body as it is, so that its length is told; several are a stream, which breaks off when a text cannot be made (`report` takes note of
 * the reason) or when its reader does not read on for so many milliseconds. Throws what making the first two throws.
 */
export async function streamTexts(
  texts: AsyncGenerator<string, void, void>,
  report: (fault: unknown) => void,
  patience = PATIENCE,
): Promise<string | ReadableStream<Uint8Array>> {
  const [first, second] = [await texts.next(), await texts.next()]
  if (first.done === true) return ''
  if (second.done === true) return first.value
  const encoder = new TextEncoder()
  const ready = [first.value, second.value]
  let limit: NodeJS.Timeout | undefined
  let isOver = false
  const stop = async () => {
    isOver = true
    clearTimeout(limit)
    await texts.return()
  }
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(limit)
      try {
        const text = ready.shift() ?? (await texts.next()).value
        // The reader may have gone while the text was made.
        if (isOver) return
        if (text === undefined) {
          controller.close()
          return
        }
        controller.enqueue(encoder.encode(text))
        const giveUp = () => {
          controller.error(new Error('The reader did not read on.'))
          stop().catch(report)
        }
        limit = setTimeout(giveUp, patience).unref()
      } catch (fault) {
        report(fault)
        if (!isOver) controller.error(new Error('The answer breaks off.'))
      }
    },
    cancel: stop,
  })
}
