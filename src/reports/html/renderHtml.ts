import { type Cover, isDense, type Report } from '../report.ts'
import { escapeHtml } from './escapeHtml.ts'
import { printHtmlBlock } from './htmlBlocks.ts'
import { printHtmlStyle } from './htmlStyle.ts'

/** Nothing is fetched and no program runs, even if a text were to slip through unescaped. The empty icon keeps browsers from asking for one. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** A report as one HTML file that refers to nothing outside itself and runs no program. Every text in it is escaped. */
export function renderHtml(report: Report): string {
  const { cover, blocks, form } = report
  const body = blocks.map((block, i) => printHtmlBlock(block, cover.accent, `part-${i}`))
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(cover.partnership)}">
<title>${escapeHtml([cover.title, cover.subject].filter((part) => part !== null).join(': '))}</title>
<link rel="icon" href="data:,">
<style>${printHtmlStyle(report)}</style>
</head>
<body class="${form}${isDense(report) ? ' dense' : ''}">
<a class="skip" href="#report">Go to the report</a>
${printHeader(cover)}
${form === 'report' ? printContents(report) : ''}
<main id="report">
${body.join('\n')}
</main>
<footer>${escapeHtml(cover.partnership)} · ${escapeHtml(cover.title)} · version ${cover.version} of the graph, ${escapeHtml(cover.day)}</footer>
</body>
</html>
`
}

function printHeader({
  title,
  subject,
  partnership,
  logo,
  description,
  day,
  version,
  clearance,
}: Cover): string {
  const picture =
    logo === null
      ? ''
      : `<img class="logo" src="${escapeHtml(logo.dataUri)}" alt="${escapeHtml(`Logo of ${partnership}`)}">`
  return `<header><div>
${picture}
<p class="partnership">${escapeHtml(partnership)}</p>
<h1>${escapeHtml(title)}</h1>
${subject === null ? '' : `<p class="subject">${escapeHtml(subject)}</p>`}
<p class="description">${escapeHtml(description)}</p>
<dl class="edition">
<dt>Date</dt><dd>${escapeHtml(day)}</dd>
<dt>Made from</dt><dd>version ${version} of the graph</dd>
<dt>Who may read it</dt><dd>${escapeHtml(clearance)}</dd>
</dl>
</div></header>`
}

function printContents({ blocks }: Report): string {
  const entries = blocks.flatMap((block, i) =>
    block.kind === 'heading' && block.level === 1
      ? [`<li><a href="#part-${i}">${escapeHtml(block.text)}</a></li>`]
      : [],
  )
  return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${entries.join('')}</ol></nav>`
}
