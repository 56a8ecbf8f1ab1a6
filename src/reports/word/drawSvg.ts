import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** A drawing as a picture of pixels. */
export interface DrawnSvg {
  /** A PNG file. */
  readonly png: Uint8Array
  /** Of the drawing, in its own units. */
  readonly width: number
  readonly height: number
}

let started: Promise<void> | null = null

/**
 * An SVG as a PNG of the width, for programs that show no SVG; null where it cannot be drawn. Nothing outside the SVG is read, and
 * there are no fonts: text within it is left out.
 */
export async function drawSvg(svg: Uint8Array, pixels: number): Promise<DrawnSvg | null> {
  started ??= start()
  await started
  try {
    const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: pixels } })
    const { width, height } = drawing
    return width > 0 && height > 0 ? { png: drawing.render().asPng(), width, height } : null
  } catch {
    return null // what it throws is text of its own; a report is not held up by its logo
  }
}

async function start(): Promise<void> {
  await initWasm(readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
}
