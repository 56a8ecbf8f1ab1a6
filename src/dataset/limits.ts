/** How large the parts of a dataset may be: far beyond any real plan, near enough to keep memory and tables sound. */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 32 * 1024 * 1024,
  /** Bytes of one line of a file with a record a line. */
  lineBytes: 8 * 1024 * 1024,
  /** Bytes of a picture, such as a logo. */
  pictureBytes: 256 * 1024,
  /** Open brackets, lists and blocks inside one another. */
  nesting: 60,
  /** Characters of a key. */
  key: 200,
  /** Characters of a text on one line: a name, a title, a unit. */
  line: 1_000,
  /** Characters of a text that may run over several lines: a summary, a note. */
  text: 20_000,
  /** Characters of a locator. */
  locator: 100,
  /** Characters of a web address. */
  url: 2_000,
  /** Digits before the decimal point of a figure. */
  wholeDigits: 20,
  /** Digits behind the decimal point of a figure. */
  fractionDigits: 10,
  /** Problems that are listed one by one; those beyond are counted. */
  problems: 10_000,
} as const
