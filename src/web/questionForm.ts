import type { DescribedVariable } from '../graphql/questionVariables.ts'
import { escapeHtml } from './html.ts'
import { readableWords } from './readableWords.ts'

/** A value that may be chosen. */
export interface Choice {
  readonly value: string
  readonly words: string
  /** What it is listed under; null where all are of one sort. */
  readonly group: string | null
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
  const { name, isRequired } = variable
  // That an id is an id need not be told to whoever chooses from names.
  const description =
    variable.idOf !== null && choices.has(name)
      ? ''
      : `${variable.description}${variable.isList && choices.has(name) ? ' Hold Ctrl, or Command, to choose several.' : ''}`
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
    return printBoxes({ ...variable, values: variable.values }, texts, {
      id,
      label,
      hint,
      isFaulty: fault !== undefined,
    })
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
  const named = variable.type.replace(/!$/, '')
  const value = texts.length > 0 ? texts.join(',') : printDefault(variable.default)
  const known = variable.values?.map(inWords) ?? (named === 'Boolean' ? YES_OR_NO : choices)
  if (known.length > 0)
    return printSelect(attributes, known, variable.isList ? splitList(value) : [value], variable)
  const kind = named === 'Date' ? 'date' : named === 'Int' ? 'number' : 'text'
  return `<input type="${kind}" ${attributes} value="${escapeHtml(value)}" autocomplete="off" spellcheck="false">`
}

const YES_OR_NO: readonly Choice[] = [
  { value: 'true', words: 'Yes', group: null },
  { value: 'false', words: 'No', group: null },
]

function printSelect(
  attributes: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  variable: DescribedVariable,
): string {
  const print = ({ value, words }: Choice) =>
    `<option value="${escapeHtml(value)}"${chosen.includes(value) ? ' selected' : ''}>${escapeHtml(words)}</option>`
  const options = [printFirstOption(variable, print)]
  // What stands in the address is shown, even if it is nothing that is there.
  const known = new Set(['', 'null', ...choices.map(({ value }) => value)])
  for (const value of chosen) if (!known.has(value)) options.push(print({ value, words: value, group: null }))
  for (const group of new Set(choices.map((choice) => choice.group))) {
    const members = choices.filter((choice) => choice.group === group).map(print)
    options.push(
      group === null
        ? members.join('')
        : `<optgroup label="${escapeHtml(group)}">${members.join('')}</optgroup>`,
    )
  }
  return `<select ${attributes}${variable.isList ? ' multiple size="8"' : ''}>${options.join('')}</select>`
}

/** The option for leaving the variable out: of a list nothing is chosen then. */
function printFirstOption(variable: DescribedVariable, print: (choice: Choice) => string): string {
  if (variable.isList) return ''
  if (!('default' in variable)) return `<option value="">${variable.isRequired ? 'Choose' : 'Any'}</option>`
  return isNullable(variable) ? print({ value: 'null', words: 'Any', group: null }) : ''
}

interface BoxesOptions {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly isFaulty: boolean
}

function printBoxes(
  { name, values, default: otherwise }: DescribedVariable & { readonly values: readonly string[] },
  texts: readonly string[],
  { id, label, hint, isFaulty }: BoxesOptions,
): string {
  const asked = texts.flatMap(splitList)
  const chosen = asked.some((text) => text !== '') ? asked : Array.isArray(otherwise) ? otherwise : []
  const boxes = values.map((value) => {
    const box = `${id}-${value}`
    const isChecked = chosen.includes(value)
    return `<div class="box"><input type="checkbox" id="${box}" name="${escapeHtml(name)}" value="${value}"${isChecked ? ' checked' : ''}><label for="${box}">${escapeHtml(readableWords(value))}</label></div>`
  })
  const inside = `<div class="boxes">${boxes.join('')}</div>`
  const { length } = values.filter((value) => chosen.includes(value))
  const count = length === 0 ? 'any' : `${length} of ${values.length} chosen`
  const folded =
    values.length < FOLDED_FROM
      ? inside
      : `<details${isFaulty ? ' open' : ''}><summary>Choose (${count})</summary>${inside}</details>`
  return `<fieldset class="field" id="${id}"><legend>${label}</legend>${hint}${folded}</fieldset>`
}

/** True when null may be written in the address in place of the default; a text or an id would be taken at its word. */
function isNullable({ type }: DescribedVariable): boolean {
  return !type.endsWith('!') && type !== 'ID' && type !== 'String'
}

function inWords(value: string): Choice {
  return { value, words: readableWords(value), group: null }
}

function splitList(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim())
}

function printDefault(value: unknown): string {
  if (value == null) return ''
  if (Array.isArray(value)) return value.map(printDefault).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
