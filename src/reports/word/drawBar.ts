import { crc32, deflateSync } from 'node:zlib'

/** A bar within its track, as pixels: where it starts and ends, and where the line stands that all bars grow from. */
export interface BarPicture {
  readonly width: number
  readonly height: number
  readonly start: number
  readonly end: number
  readonly zero: number
  /** Six hexadecimal digits. */
  readonly colour: string
  /** False: an outline only, for what fell. */
  readonly isFilled: boolean
}

/** A bar as a PNG file (W3C PNG, third edition) with a palette: white, the bar's colour, the grey of the line. */
export function drawBar({ width, height, start, end, zero, colour, isFilled }: BarPicture): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = new Uint8Array(width + 1) // the first byte: no filter
    const isEdge = y <= 3 || y >= height - 4
    for (let x = start; x < end; x += 1) {
      const isSide = x < start + 2 || x >= end - 2
      if (y >= 2 && y < height - 2 && (isFilled || isEdge || isSide)) row[x + 1] = 1
    }
    row[Math.min(width, zero + 1)] = 2
    return row
  })
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set([8, 3, 0, 0, 0], 8) // eight bits, a palette, and the only methods there are
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const palette = Uint8Array.of(255, 255, 255, red, green, blue, 90, 90, 90)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8 + named.length)
  frame.writeUInt32BE(data.length, 0)
  named.copy(frame, 4)
  frame.writeUInt32BE(crc32(named), 4 + named.length)
  return frame
}
