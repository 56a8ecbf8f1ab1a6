import { type GraphQLSchema, isEnumType } from 'graphql'
import type { Snapshot } from '../graph/snapshot.ts'
import type { FlatAnswer } from '../graphql/flattenAnswer.ts'
import type { Reason } from '../graphql/questionError.ts'
import { describeTable } from '../graphql/questionTable.ts'
import { type DescribedVariable, describeVariables } from '../graphql/questionVariables.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import { printAnswerTable } from './answerTable.ts'
import { escapeHtml, printPage } from './html.ts'
import { askedOfPeople, type Choice, printQuestionForm } from './questionForm.ts'
import { readableWords } from './readableWords.ts'

/** More things than this are not offered to choose from: a list that long helps nobody, and is sent with each page. */
const MAX_CHOICES = 500

export interface QuestionPageOptions {
  readonly schema: GraphQLSchema
  readonly snapshot: Snapshot
  readonly question: SavedQuestion
  /** The variables as they stand in the address. */
  readonly given: readonly (readonly [name: string, text: string])[]
  readonly outcome: QuestionOutcome
  /** The name of the question that tells where things are named, when it is among the saved ones. */
  readonly whereItSaysSo: string | null
}

/** What came of a question: rows, of which there may be more than are shown, or reasons why there are none. */
export type QuestionOutcome =
  | { readonly flat: FlatAnswer; readonly isCut: boolean }
  | { readonly reasons: readonly Reason[] }

/** A saved question as a page: what it answers, a form to ask it anew, the answer as a table, and the ways to the same answer for programs. */
export function printQuestionPage(options: QuestionPageOptions): string {
  const { schema, question, given, outcome } = options
  const { name, title, description, group } = question
  const variables = describeVariables(schema, question)
  const form = printQuestionForm({
    question: name,
    variables,
    given,
    choices: findChoices(variables, options.snapshot),
    faults: faultsByVariable(outcome),
  })
  return printPage({
    title: 'reasons' in outcome ? `Error: ${title}` : title,
    body: [
      `<nav aria-label="Breadcrumb"><a href="/questions">All questions</a> › ${escapeHtml(group)}</nav>`,
      ...('reasons' in outcome ? [printFaults(outcome.reasons, variables)] : []),
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(description)}</p>`,
      form,
      ...('flat' in outcome ? printAnswer(options, outcome) : []),
    ].join('\n'),
  })
}

function printAnswer(
  { schema, snapshot, question, given, whereItSaysSo }: QuestionPageOptions,
  { flat, isCut }: { readonly flat: FlatAnswer; readonly isCut: boolean },
): readonly string[] {
  const search =
    given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, text]) => [name, text]))}`
  const link = (ending: string, text: string) =>
    `<a href="${escapeHtml(`/questions/${question.name}.${ending}${search}`)}">${text}</a>`
  const table = describeTable(schema, question)
  const count = `${flat.rows.length} ${flat.rows.length === 1 ? 'row' : 'rows'}`
  const caption = `${isCut ? `The first ${count}; the files have them all` : count}. Version ${snapshot.version} of the graph.`
  return [
    `<p class="files">The same answer for programs: ${link('csv', 'CSV for Excel and Power BI')}, ${link('json', 'JSON')}, ${link('ndjson', 'NDJSON')}.</p>`,
    flat.rows.length === 0
      ? '<p><strong>The answer is empty:</strong> the graph holds nothing that fits.</p>'
      : printAnswerTable({
          table,
          flat,
          caption,
          isEnum: (type) => isEnumType(schema.getType(type)),
          pageOf: (id) =>
            whereItSaysSo === null || whereItSaysSo === question.name || snapshot.findEntity(id) === undefined
              ? null
              : `/questions/${whereItSaysSo}.html?id=${encodeURIComponent(id)}`,
        }),
    ...(table.leftOut.length === 0
      ? []
      : [
          `<p class="hint">Lists that stand beside these rows are in the ${link('json', 'JSON')} alone: ${table.leftOut.map((path) => `<code>${escapeHtml(path)}</code>`).join(', ')}.</p>`,
        ]),
  ]
}

/** What went wrong, at the head of the page, each with a way to the field that it is about. */
function printFaults(reasons: readonly Reason[], variables: readonly DescribedVariable[]): string {
  const fields = askedOfPeople(variables).map(({ name }) => name)
  const items = reasons.map(({ message, variable }) =>
    variable !== undefined && fields.includes(variable)
      ? `<li><a href="#variable-${escapeHtml(variable)}">${escapeHtml(message)}</a></li>`
      : `<li>${escapeHtml(message)}</li>`,
  )
  return `<div class="faults" role="alert"><h2>The question could not be answered</h2><ul>${items.join('')}</ul></div>`
}

function faultsByVariable(outcome: QuestionOutcome): ReadonlyMap<string, string> {
  if (!('reasons' in outcome)) return new Map()
  const named = outcome.reasons.filter(({ variable }) => variable !== undefined)
  return new Map(named.map(({ variable, message }) => [variable ?? '', message]))
}

/**
 * What each variable that takes an id may name: things of the kind that it is the id of, or else of the kind of its default, or else of
 * every kind, as a list of ids may.
 */
function findChoices(
  variables: readonly DescribedVariable[],
  snapshot: Snapshot,
): ReadonlyMap<string, readonly Choice[]> {
  const choices = new Map<string, readonly Choice[]>()
  for (const { name, type, idOf, default: otherwise } of variables) {
    if (!/^(ID!?|\[ID!?\]!?)$/.test(type)) continue
    const guess = typeof otherwise === 'string' ? (otherwise.split('/')[0] ?? null) : null
    const found = findNamed(snapshot, idOf === null ? guess : findPrefix(snapshot, idOf))
    if (found.length > 0) choices.set(name, found)
  }
  return choices
}

/** How the ids of a type begin; null for a type that many kinds have in common. */
function findPrefix({ ontology }: Snapshot, type: string): string | null {
  if (type === 'Document') return 'document'
  return [...ontology.kinds.values()].find(({ typeName }) => typeName === type)?.idPrefix ?? null
}

/** Everything whose id begins so, kind by kind, by name; nothing when it is too much to choose from. */
function findNamed(snapshot: Snapshot, prefix: string | null): readonly Choice[] {
  if (prefix === 'document') {
    return snapshot.documents.map(({ key, title }) => ({
      value: `document/${key}`,
      words: title,
      group: null,
    }))
  }
  const kinds = [...snapshot.ontology.kinds.values()]
    .filter(({ idPrefix }) => prefix === null || idPrefix === prefix)
    .map(({ name, plural }) => ({ indexes: snapshot.entitiesOf(name), group: readableWords(plural) }))
  if (kinds.reduce((sum, { indexes }) => sum + indexes.length, 0) > MAX_CHOICES) return []
  return kinds.flatMap(({ indexes, group }) =>
    Array.from(indexes, (index) => snapshot.entityAt(index))
      .map(({ id, name }) => ({ value: id, words: name, group: kinds.length === 1 ? null : group }))
      .sort((a, b) => a.words.localeCompare(b.words, 'en-GB')),
  )
}
