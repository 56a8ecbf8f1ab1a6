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
*{box-sizing:border-box}
body{font:1rem/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff;margin:0 auto;max-width:84rem;padding:1rem}
h1{font-size:1.75rem;line-height:1.2;margin:.75rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem}
p,dl.questions{max-width:50rem}
a{color:#1a4f8b;text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,.wide:focus-visible{outline:3px solid #b58900;outline-offset:2px}
.skip{position:absolute;left:-100rem}.skip:focus{left:1rem}
.hint{color:#505a5f;display:block;font-size:.9rem}
.questions .files a{margin-right:.5rem}
.wide{overflow:auto;max-height:80vh}
table{border-collapse:collapse;font-size:.9rem;width:max-content;min-width:100%}
caption{text-align:left;padding:.5rem 0;color:#505a5f}
th,td{border-bottom:1px solid #b1b4b6;padding:.4rem .6rem;text-align:left;vertical-align:top;max-width:22rem}
thead th{border-bottom:2px solid #0b0c0c;position:sticky;top:0;background:#fff}
th.figure,td.figure{text-align:right;font-variant-numeric:tabular-nums}
code{background:#f3f2f1;padding:.1rem .25rem;overflow-wrap:anywhere}
dt{font-weight:700}
dd{margin:0 0 1rem}
dl.facts{margin:1rem 0}dl.facts>div{display:flex;flex-wrap:wrap;gap:0 1rem}dl.facts dt{min-width:12rem}dl.facts dd{margin:0;flex:1;min-width:16rem}
form{background:#f3f2f1;padding:1rem;margin:1rem 0;max-width:50rem}
.field{margin:0 0 1rem;border:0;padding:0;min-width:0}
.field>label,.field>legend{display:block;font-weight:700;padding:0}
.field>input,.field>select{font:inherit;width:100%;max-width:36rem;padding:.4rem;border:2px solid #0b0c0c;background:#fff;color:inherit}
[aria-invalid]{border-color:#a8201a!important}
.fault{color:#a8201a;display:block;font-weight:700}
.faults{border:4px solid #a8201a;padding:0 1rem;max-width:50rem;margin:1rem 0}.faults h2{margin:.75rem 0 0}.faults li{overflow-wrap:anywhere}
.boxes{columns:16rem;margin:.5rem 0}.box{break-inside:avoid;padding:.15rem 0}.box input{margin:0 .5rem 0 0}
button{font:inherit;font-weight:700;color:#fff;background:#1d4f72;border:0;padding:.5rem 1rem;margin-right:1rem;cursor:pointer}
@media print{a{color:inherit}form,nav,.files{display:none}.wide{overflow:visible;max-height:none}thead{display:table-header-group}thead th{position:static}tr{break-inside:avoid}}
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
<a class="skip" href="#content">Skip to the content</a>
<main id="content">
${body}
</main>
</body>
</html>
`
}
