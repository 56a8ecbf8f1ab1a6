/** Text made safe to stand in HTML, between tags or within a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

export interface PageOptions {
  readonly title: string
  /** HTML, already safe. */
  readonly body: string
}

const STYLE = `
body{font:1rem/1.5 system-ui,sans-serif;color:#0b0c0c;margin:0 auto;max-width:80rem;padding:1rem}
h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0}
p{max-width:50rem}
a{color:#1a4f8b}
a:focus-visible{outline:3px solid #ffbf47}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;width:100%}
caption{text-align:left;padding:.5rem 0;color:#505a5f}
th,td{border-bottom:1px solid #b1b4b6;padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{border-bottom:2px solid #0b0c0c;position:sticky;top:0;background:#fff}
code{background:#f3f2f1;padding:.1rem .25rem}
dt{font-weight:700;margin-top:1rem}
dd{margin:0 0 0 1rem}
@media print{a{color:inherit}thead{display:table-header-group}tr{break-inside:avoid}}
`.trim()

/** A whole page that needs nothing from elsewhere. */
export function printPage({ title, body }: PageOptions): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Golden Thread</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}
