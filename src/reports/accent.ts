/** The sober blue of reports whose dataset names no colour. */
export const DEFAULT_ACCENT = '1d4f72'

/** The contrast that WCAG 2.2 asks of text (1.4.3). */
const TEXT_CONTRAST = 4.5

/**
 * A partnership's colour as six hexadecimal digits, darkened until it can be read on white; the default where it is none.
 * Takes "#1d4f72" or "#abc".
 */
export function readableAccent(colour: string | null | undefined): string {
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour ?? '') ?? []
  if (digits === undefined) return DEFAULT_ACCENT
  const full = digits.length === 3 ? digits.replace(/./g, (digit) => digit + digit) : digits
  let channels = [0, 2, 4].map((start) => Number.parseInt(full.slice(start, start + 2), 16))
  while (contrastOnWhite(channels) < TEXT_CONTRAST)
    channels = channels.map((channel) => Math.floor(channel * 0.95))
  return channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')
}

/** WCAG 2.2, "contrast ratio", against white. */
function contrastOnWhite(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
