import type { ErrorCode } from 'yaml'

const MESSAGES: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'A colon followed by a space stands inside this value. If it belongs to the text, put the whole text in double quotes; otherwise begin a new line.',
  BAD_INDENT:
    'This line is indented differently from the lines that it belongs with. Lines of one block begin in the same column.',
  TAB_AS_INDENT: 'The line is indented with a tab. Use spaces.',
  BAD_SCALAR_START:
    'A text cannot begin with this character unless it is in quotes. Put the whole text in double quotes.',
  BAD_DQ_ESCAPE: 'A backslash stands inside double quotes. Write it twice, or use single quotes.',
  MULTILINE_IMPLICIT_KEY:
    'This line has no colon, or its text runs on to the next line. Write “key: value” on one line.',
  BLOCK_IN_FLOW: 'Inside brackets everything must be written in one run, with commas between the parts.',
  KEY_OVER_1024_CHARS: 'The key before the colon is too long. A bracket or a quote may be left open above.',
  MISSING_CHAR:
    'Something is missing here: a colon and a space behind a key, a comma, a closing quote or a closing bracket.',
}

/** Codes of faults that leave the rest of the file readable, so that it can be checked in the same go. */
const LOCAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_TAGS',
  'MULTIPLE_ANCHORS',
  'BAD_ALIAS',
  'ALIAS_PROPS',
])

/** A sentence for an officer in place of the parser's own words, which follow in brackets. */
export function syntaxMessage(code: ErrorCode, words: string): string {
  const plain =
    MESSAGES[code] ??
    'This cannot be read as YAML. Look at the quotes, brackets, colons and indentation here and above; within single quotes an apostrophe is written twice.'
  return `${plain} (${words.trim().replace(/\s+/g, ' ')})`
}

/** True when the fault touches its own line only. */
export function isLocalFault(code: ErrorCode): boolean {
  return LOCAL.has(code)
}
