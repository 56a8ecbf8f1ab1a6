import { QUESTION_GROUPS } from '../graphql/questionGroups.ts'
import type { SavedQuestion } from '../graphql/savedQuestions.ts'
import { escapeHtml, printPage } from './html.ts'

/** All saved questions as a page, group by group: what each answers, and the ways to its answer. */
export function printQuestionList(questions: readonly SavedQuestion[]): string {
  const groups = QUESTION_GROUPS.map((group) => ({
    group,
    members: questions.filter((question) => question.group === group),
  })).filter(({ members }) => members.length > 0)
  const ways = groups.map(({ group }) => `<a href="#${idOf(group)}">${escapeHtml(group)}</a>`)
  return printPage({
    title: 'Questions',
    body: [
      '<h1>Questions</h1>',
      '<p>Each has a page with its answer, where you can change what it asks about, and an address for Excel, Power BI and programs. In <a href="/graphql">GraphiQL</a> the same questions are tabs, to look into and to build upon. Finished documents are under <a href="/reports">reports</a>.</p>',
      `<nav aria-label="Groups">${ways.join(' · ')}</nav>`,
      ...groups.map(
        ({ group, members }) =>
          `<section aria-labelledby="${idOf(group)}"><h2 id="${idOf(group)}">${escapeHtml(group)}</h2>\n<dl class="questions">${members.map(printQuestion).join('\n')}</dl></section>`,
      ),
      '<p class="hint">Programs find this list at the same address as JSON, and its description at <a href="/questions/openapi.json">/questions/openapi.json</a>.</p>',
    ].join('\n'),
  })
}

function printQuestion({ name, title, description }: SavedQuestion): string {
  const link = (ending: string, text: string) =>
    `<a href="/questions/${name}.${ending}" aria-label="${escapeHtml(`${title}, ${text}`)}">${text}</a>`
  return `<dt><a href="/questions/${name}.html">${escapeHtml(title)}</a></dt>
<dd>${escapeHtml(description)} <span class="files">${link('csv', 'CSV')} ${link('json', 'JSON')}</span></dd>`
}

function idOf(group: string): string {
  return group.toLowerCase().replace(/[^a-z]+/g, '-')
}
