import type { PictureRecord } from '../ontology/records.ts'
import type { Field } from './fields.ts'
import { findSvgFault } from './findSvgFault.ts'
import { LIMITS } from './limits.ts'
import { didYouMean } from './nearest.ts'
import { describePicture, mediaTypeOfBytes, mediaTypeOfPath } from './pictureTypes.ts'
import type { ProblemCode } from './problem.ts'
import { quote } from './problemList.ts'
import { type ReadContext, report } from './readContext.ts'
import { readLine } from './readText.ts'

interface Fault {
  readonly code: ProblemCode
  /** What is wrong, to go behind the name of the picture. */
  readonly words: string
}

/** The picture that a logo names, its bytes as they are; null, with a problem, when it cannot be shown. */
export function readLogo(ctx: ReadContext, field: Field): PictureRecord | null {
  const name = readLine(ctx, field)
  if (name === null) return null
  const bytes = ctx.pictures.get(pathBeside(ctx.file.path, name))
  const fault = bytes === undefined ? findNameFault(ctx, name) : findFault(bytes, name)
  const mediaType = bytes === undefined ? null : mediaTypeOfBytes(bytes)
  if (fault === null && bytes !== undefined && mediaType !== null) {
    return { mediaType, base64: Buffer.from(bytes).toString('base64') }
  }
  const { code, words } = fault ?? NO_PICTURE
  report(ctx, { at: field.at, code, message: `${quote(name)} ${words}`, value: name })
  return null
}

/** The path as pictures are kept by: a slash between its parts, whichever the system writes. */
export function picturePath(path: string): string {
  return path.replaceAll('\\', '/')
}

const NO_PICTURE: Fault = {
  code: 'BAD_PICTURE',
  words: 'is neither a PNG nor a JPEG nor an SVG. Save the logo as one of these.',
}

/** The path of a picture that a file names: it lies beside the file, or in a folder below it. */
function pathBeside(file: string, name: string): string {
  const path = picturePath(file)
  return path.slice(0, path.lastIndexOf('/') + 1) + picturePath(name).replace(/^(\.\/)+/, '')
}

function findNameFault(ctx: ReadContext, name: string): Fault {
  if (/^[a-z]+:|^[/\\]|(^|[/\\])\.\.([/\\]|$)/i.test(name)) {
    const words =
      'does not lie beside this file. Copy the picture into the folder of the dataset and write its name alone.'
    return { code: 'UNKNOWN_FILE', words }
  }
  if (mediaTypeOfPath(name) === null) return NO_PICTURE
  const folder = pathBeside(ctx.file.path, '')
  const names = [...ctx.pictures.keys()]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
  const words = `is not there.${didYouMean(ctx.nearest.find(name, names))} Put the picture beside this file, or correct its name; capitals count.`
  return { code: 'UNKNOWN_FILE', words }
}

function findFault(bytes: Uint8Array, name: string): Fault | null {
  if (bytes.length > LIMITS.pictureBytes) {
    const words = `has more than ${LIMITS.pictureBytes / 1024} KiB. Save it smaller: 300 pixels across are enough.`
    return { code: 'TOO_LARGE', words }
  }
  const type = mediaTypeOfBytes(bytes)
  if (type === null || type !== mediaTypeOfPath(name)) {
    const seen = describePicture(bytes)
    if (seen === null) return NO_PICTURE
    const advice =
      type === null
        ? 'Save it as a PNG, a JPEG or an SVG'
        : 'Give the file the ending of what it is, or save it anew'
    return { code: 'BAD_PICTURE', words: `is ${seen} by its first bytes. ${advice}.` }
  }
  const fault = type === 'image/svg+xml' ? findTextFault(bytes) : null
  return fault === null
    ? null
    : { code: 'BAD_PICTURE', words: `${fault} Save it as a plain SVG, or as a PNG.` }
}

function findTextFault(bytes: Uint8Array): string | null {
  try {
    return findSvgFault(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return 'is not saved as UTF-8.'
  }
}
