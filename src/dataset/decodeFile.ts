import { LIMITS } from './limits.ts'
import { type ProblemList, quote } from './problemList.ts'
import { SourceFile } from './sourceFile.ts'

/** One file as it was found on disk: YAML, or, when its path ends so, a picture. */
export interface DatasetFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The file as text; null, with a problem, when its bytes are not text in UTF-8. A byte order mark is dropped. */
export function decodeFile(
  file: DatasetFile,
  order: number,
  problems: ProblemList,
  firstLine = 1,
): SourceFile | null {
  const fail = (text: string, offset: number, code: 'BAD_BYTES' | 'TOO_LARGE', message: string) => {
    problems.add(new SourceFile(file.path, text, order, firstLine), offset, code, message, null)
    return null
  }
  if (file.bytes.length > LIMITS.fileBytes) {
    const size = Math.ceil(file.bytes.length / 1024 / 1024)
    const most = LIMITS.fileBytes / 1024 / 1024
    return fail(
      '',
      0,
      'TOO_LARGE',
      `The file has ${size} MB, the most is ${most} MB. Divide it into several files.`,
    )
  }
  const utf16 = findUtf16(file.bytes)
  if (utf16 !== null) {
    return fail('', 0, 'BAD_BYTES', `The file is saved as ${utf16}. Save it again with the encoding UTF-8.`)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
    const source = new SourceFile(file.path, text, order, firstLine)
    return hasOnlyText(source, problems) ? source : null
  } catch {
    const at = findBadByte(file.bytes)
    const before = new TextDecoder('utf-8').decode(file.bytes.subarray(0, at))
    const byte = (file.bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return fail(
      before,
      before.length,
      'BAD_BYTES',
      `The file is not UTF-8: its byte ${at + 1} (0x${byte}) is not a letter in that encoding. ` +
        'Open it in the program that wrote it and save it again with the encoding UTF-8.',
    )
  }
}

function findUtf16(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little endian)'
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big endian)'
  if (bytes.length < 4) return null
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'UTF-16 (little endian)'
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'UTF-16 (big endian)'
  return null
}

/** The index of the byte at which the first letter begins that UTF-8 does not allow. */
function findBadByte(bytes: Uint8Array): number {
  let sound = 0
  let end = bytes.length
  while (sound < end) {
    const middle = (sound + end + 1) >> 1
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) sound = middle
    else end = middle - 1
  }
  // What is sound so far may end within a letter: that letter, of four bytes at most, is the bad one.
  while (sound > 0 && !isUtf8(bytes.subarray(0, sound), { stream: false })) sound -= 1
  return sound
}

function isUtf8(bytes: Uint8Array, options: { stream: boolean }): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options)
    return true
  } catch {
    return false
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u0084\u0086-\u009F\uFFFD\uFFFE\uFFFF]/g

function hasOnlyText(source: SourceFile, problems: ProblemList): boolean {
  let sound = true
  for (const found of source.text.matchAll(NOT_TEXT)) {
    const character = found[0]
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const message =
      character === '\uFFFD'
        ? `Here stands ${quote(character)}, which is left where a letter was lost. Type the letter again.`
        : `Here stands the invisible control character ${code}. Delete it.`
    problems.add(source, found.index, 'BAD_BYTES', message, code)
    if (character === '\u0000') return false
    sound = sound && character === '\uFFFD'
  }
  return sound
}
