/** The pictures that a dataset may show: how their files end, and the media type of each. */
const ENDINGS: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
}

/** How the files of other pictures begin, to tell an officer what a file is that cannot be used. */
const OTHERS: readonly (readonly [start: string, name: string])[] = [
  ['GIF8', 'a GIF'],
  ['RIFF', 'a WebP picture'],
  ['BM', 'a BMP'],
  ['II*\0', 'a TIFF'],
  ['MM\0*', 'a TIFF'],
  ['%PDF', 'a PDF'],
  ['\0\0\x01\0', 'an icon file'],
  ['PK\x03\x04', 'an archive, such as a Word file'],
]

const NAMES: Readonly<Record<string, string>> = {
  'image/png': 'a PNG',
  'image/jpeg': 'a JPEG',
  'image/svg+xml': 'an SVG',
}

/** True for a path that ends as a PNG, a JPEG or an SVG does. */
export function isPicturePath(path: string): boolean {
  return mediaTypeOfPath(path) !== null
}

/** The media type that the ending of a path stands for; null when it is that of no picture. */
export function mediaTypeOfPath(path: string): string | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  return ENDINGS[ending ?? ''] ?? null
}

/** The media type that the first bytes show; null when they are of no picture that a dataset may show. */
export function mediaTypeOfBytes(bytes: Uint8Array): string | null {
  const start = startOf(bytes)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  const text = start.replace(/^\xef\xbb\xbf/, '')
  return /^\s*(<\?xml\s[^<>]*\?>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE\s[^<>[]*>\s*)*<([\w-]+:)?svg[\s/>]/.test(
    text,
  )
    ? 'image/svg+xml'
    : null
}

/** What a file is by its first bytes, in a sentence: "a PNG", "a PDF"; null when that cannot be told. */
export function describePicture(bytes: Uint8Array): string | null {
  const start = startOf(bytes)
  return NAMES[mediaTypeOfBytes(bytes) ?? ''] ?? OTHERS.find(([form]) => start.startsWith(form))?.[1] ?? null
}

/** The first bytes as characters of the same number. */
function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
}
