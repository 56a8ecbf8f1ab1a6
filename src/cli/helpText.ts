import { wrap } from './wrap.ts'

/** How people start the command line. */
export const PROGRAM = 'npm run golden-thread --'

const WIDTH = 79

/** What the help of a command says below its options: sentences, then examples to copy. Lines have at most 79 characters, examples excepted. */
export function helpText(words: string, examples: readonly string[] = []): string {
  const paragraphs = words.split('\n').flatMap((paragraph) => ['', ...wrap(paragraph, WIDTH)])
  const lines = examples.map((example) => `  ${PROGRAM} ${example}`)
  return [...paragraphs, ...(lines.length > 0 ? ['', 'Examples:', ...lines] : [])].join('\n')
}
