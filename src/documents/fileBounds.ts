/** How large a document may be, and how long reading one may take: far beyond any real plan. */
export const BOUNDS = {
  /** Bytes of the file. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of one part of a Word file once it is unpacked. */
  partBytes: 64 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Lines of text. */
  lines: 200_000,
  /** Milliseconds for a PDF or a Word file. */
  milliseconds: 60_000,
  /** Megabytes of memory for a PDF or a Word file. */
  memory: 1_024,
} as const
