/** The group of a question that names none. */
export const OTHER_QUESTIONS = 'Other questions'

/**
 * The groups of saved questions, in the order in which people meet them: as tabs in GraphiQL, on the page of questions, on the command
 * line. Where to start comes first; what is made for reports rather than for people comes last.
 */
export const QUESTION_GROUPS = [
  'Start here',
  'Who does what',
  'Money',
  'The golden thread',
  'Gaps, risks and changes',
  'Figures and evidence',
  'What may be shown',
  OTHER_QUESTIONS,
  'Registers for reports',
] as const

export type QuestionGroup = (typeof QUESTION_GROUPS)[number]
