import type { DescribedVariable } from '../graphql/questionVariables.ts'
import { escapeHtml } from './html.ts'
import { readableWords } from './readableWords.ts'

/** Something that a variable may name. */
export interface Choice {
  readonly id: string
  readonly name: string
}

export interface QuestionFormOptions {
  readonly question: string
  readonly variables: readonly DescribedVariable[]
  /** The variables as they stand in the address. */
  readonly given: readonly (readonly [name: string, text: string])[]
  /** What each variable that takes ids may name, as far as that is known. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>
  /** What is wrong with a variable, by its name. */
  readonly faults: ReadonlyMap<string, string>
}

/** With this many values or more, boxes to tick are folded away. */
const FOLDED_FROM = 9

/**
 * A form, as HTML, that asks a question anew with other variables; it works without scripts. Pages are left to programs: a page
 * for people has all rows, so `first` and `after` are no fields of it.
 */
export function printQuestionForm(options: QuestionFormOptions): string {
  const fields = askedOfPeople(options.variables).map((variable) => printField(variable, options))
  if (fields.length === 0) return ''
  return `<form action="/questions/${escapeHtml(options.question)}.html" method="get">
${fields.join('\n')}
<button type="submit">Ask again</button>
<a href="/questions/${escapeHtml(options.question)}.html">Start over</a>
</form>`
}

/** The variables that a person may want to change. */
export function askedOfPeople(variables: readonly DescribedVariable[]): readonly DescribedVariable[] {
  const takesPages = variables.some(({ name }) => name === 'after')
  return variables.filter(({ name }) => !takesPages || (name !== 'first' && name !== 'after'))
}

function printField(variable: DescribedVariable, { given, choices, faults }: QuestionFormOptions): string {
  const { name, isRequired, description } = variable
  const texts = given.filter(([one]) => one === name).map(([, text]) => text)
  const fault = faults.get(name)
  const id = `variable-${name}`
  const hint = [
    description === '' ? '' : `<span class="hint" id="${id}-hint">${escapeHtml(description)}</span>`,
    fault === undefined ? '' : `<span class="fault" id="${id}-fault">${escapeHtml(fault)}</span>`,
  ].join('')
  const describedBy = [
    ...(description === '' ? [] : [`${id}-hint`]),
    ...(fault === undefined ? [] : [`${id}-fault`]),
  ]
  const label = `${escapeHtml(readableWords(name))}${isRequired ? ' (needed)' : ''}`
  const attributes = [
    `id="${id}" name="${escapeHtml(name)}"`,
    describedBy.length === 0 ? '' : ` aria-describedby="${describedBy.join(' ')}"`,
    fault === undefined ? '' : ' aria-invalid="true"',
  ].join('')
  if (variable.isList && variable.values !== null) {
    return printBoxes({ ...variable, values: variable.values }, texts, { id, label, hint })
  }
  const control = printControl(variable, texts, attributes, choices.get(name) ?? [])
  return `<div class="field"><label for="${id}">${label}</label>${hint}${control}</div>`
}

function printControl(
  variable: DescribedVariable,
  texts: readonly string[],
  attributes: string,
  choices: readonly Choice[],
): string {
  const { name, type } = variable
  const named = type.replace(/!$/, '')
  const value = texts.length > 0 ? texts.join(',') : printDefault(variable.default)
  if (variable.values !== null)
    return printSelect(attributes, variable.values.map(withWords), value, variable)
  if (named === 'Boolean') {
    const words = [
      ['true', 'Yes'],
      ['false', 'No'],
    ] as const
    return printSelect(attributes, words, value, variable)
  }
  const kind = named === 'Date' ? 'date' : named === 'Int' ? 'number' : 'text'
  const list = choices.length === 0 ? '' : ` list="choices-${escapeHtml(name)}"`
  const input = `<input type="${kind}" ${attributes} value="${escapeHtml(value)}"${list} autocomplete="off" spellcheck="false">`
  if (choices.length === 0) return input
  const options = choices.map(
    (one) => `<option value="${escapeHtml(one.id)}">${escapeHtml(one.name)}</option>`,
  )
  return `${input}<datalist id="choices-${escapeHtml(name)}">${options.join('')}</datalist>`
}

function printSelect(
  attributes: string,
  values: readonly (readonly [value: string, words: string])[],
  chosen: string,
  variable: DescribedVariable,
): string {
  const isOpen = !('default' in variable)
  const options = [...(isOpen ? [['', ''] as const] : []), ...values].map(
    ([value, words]) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(words)}</option>`,
  )
  return `<select ${attributes}>${options.join('')}</select>`
}

function printBoxes(
  { name, values, default: otherwise }: DescribedVariable & { readonly values: readonly string[] },
  texts: readonly string[],
  { id, label, hint }: { readonly id: string; readonly label: string; readonly hint: string },
): string {
  const asked = texts.flatMap((text) => text.split(',')).map((text) => text.trim())
  const chosen = asked.some((text) => text !== '') ? asked : Array.isArray(otherwise) ? otherwise : []
  const boxes = values.map((value) => {
    const box = `${id}-${value}`
    const isChecked = chosen.includes(value)
    return `<div class="box"><input type="checkbox" id="${box}" name="${escapeHtml(name)}" value="${value}"${isChecked ? ' checked' : ''}><label for="${box}">${escapeHtml(readableWords(value))}</label></div>`
  })
  const inside = `<div class="boxes">${boxes.join('')}</div>`
  const count = chosen.length === 0 ? 'any' : `${chosen.length} of ${values.length} chosen`
  const folded =
    values.length < FOLDED_FROM ? inside : `<details><summary>Choose (${count})</summary>${inside}</details>`
  return `<fieldset class="field"><legend>${label}</legend>${hint}${folded}</fieldset>`
}

function withWords(value: string): readonly [string, string] {
  return [value, readableWords(value)]
}

function printDefault(value: unknown): string {
  if (value == null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
