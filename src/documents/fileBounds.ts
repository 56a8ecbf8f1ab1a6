/** How large a document may be, and how long reading one may take: far beyond any real plan. */
export const BOUNDS = {
  /** Bytes of the file, pictures and all. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of a text file. */
  textBytes: 8 * 1024 * 1024,
  /** Bytes of one part of a Word file once it is unpacked. */
  partBytes: 32 * 1024 * 1024,
  /** Pages of a PDF. */
  pages: 2_000,
  /** Lines of text. */
  lines: 200_000,
  /** Letters of text. */
  letters: 8 * 1024 * 1024,
  /** How deep the elements of a Word file may lie within each other. */
  depth: 1_000,
  /** Milliseconds for a PDF or a Word file. */
  milliseconds: 60_000,
  /** Megabytes of memory that reading a PDF or a Word file may take. */
  memory: 512,
} as const
