/**
 * A body for a response from texts that are made as they are read, so that no more than two are held at a time. One text is the
 * body as it is, so that its length is told; several are a stream, which breaks off when a text cannot be made: `report` takes note
 * of the reason. Throws what making the first two throws.
 */
export async function streamTexts(
  texts: AsyncGenerator<string, void, void>,
  report: (fault: unknown) => void,
): Promise<string | ReadableStream<Uint8Array>> {
  const [first, second] = [await texts.next(), await texts.next()]
  if (first.done === true) return ''
  if (second.done === true) return first.value
  const encoder = new TextEncoder()
  const ready = [first.value, second.value]
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const text = ready.shift() ?? (await texts.next()).value
        if (text === undefined) controller.close()
        else controller.enqueue(encoder.encode(text))
      } catch (fault) {
        report(fault)
        controller.error(fault)
      }
    },
    async cancel() {
      await texts.return()
    },
  })
}
