import type { Logo } from './report.ts'

const TYPES: Readonly<Record<string, Logo['type']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
}

/** The picture in a data: URI; null where there is none, or none of a type that reports can show. */
export function readLogo(uri: string | null | undefined): Logo | null {
  const [, mediaType = '', base64 = ''] = /^data:([a-z+/]+);base64,([A-Za-z0-9+/=\s]+)$/.exec(uri ?? '') ?? []
  const type = TYPES[mediaType]
  if (type === undefined) return null
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return {
    type,
    bytes,
    dataUri: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`,
    size: readSize(type, bytes),
  }
}

function readSize(type: Logo['type'], bytes: Uint8Array): Logo['size'] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (type === 'png') return sized(view.getUint32(16), view.getUint32(20))
    if (type === 'gif') return sized(view.getUint16(6, true), view.getUint16(8, true))
    return type === 'jpg' ? readJpegSize(view) : null
  } catch (error) {
    if (error instanceof RangeError) return null // the file is shorter than its type must be
    throw error
  }
}

/** The frame header's size: JPEG (ITU T.81) B.2.2. */
function readJpegSize(view: DataView): Logo['size'] {
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function sized(width: number, height: number): Logo['size'] {
  return width > 0 && height > 0 ? { width, height } : null
}
