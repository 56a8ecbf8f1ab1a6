import type { Report } from '../report.ts'

/** The style sheet of a report as HTML, on screen and on paper. */
export function printHtmlStyle({ cover: { accent }, form, isWide }: Report): string {
  return `
:root{--accent:#${accent}}
*{box-sizing:border-box}
body{margin:0;color:#111;background:#fff;font:16px/1.5 Arial,"Liberation Sans",Helvetica,sans-serif}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;outline:3px solid var(--accent)}
header,nav,main,footer{max-width:${isWide ? 76 : 58}rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2rem;border-top:.5rem solid var(--accent);max-width:none}
header>div{max-width:${isWide ? 73 : 55}rem;margin:0 auto}
.logo{max-height:5rem;max-width:18rem}
.partnership{font-weight:bold;color:#333;margin:.5rem 0}
h1{font-size:2.1rem;line-height:1.2;color:var(--accent);margin:.5rem 0}
.subject{font-size:1.25rem;margin:.25rem 0 1rem}
h2{font-size:1.45rem;line-height:1.25;color:var(--accent);margin:2.2rem 0 .6rem;border-bottom:1px solid #999;padding-bottom:.2rem}
h3{font-size:1.15rem;line-height:1.3;margin:1.6rem 0 .5rem}
p,li{max-width:48rem}
dl.edition{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;font-size:.9rem;margin:1rem 0}
dl.edition dt{font-weight:bold}
dl.edition dd{margin:0}
nav ol{padding-left:1.5rem;columns:2;column-gap:3rem}
nav li{break-inside:avoid}
a{color:var(--accent)}
a:focus-visible,.table:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.note,.quiet{color:#505050}
.note{font-size:.9em}
.quiet{font-size:.92em}
.inferred{font-style:italic;font-weight:bold}
.callout{border-left:.4rem solid var(--accent);background:#f4f4f2;padding:.6rem 1.2rem;margin:1rem 0}
.callout p,.callout ul{margin:.3rem 0}
.callout ul{padding-left:1.2rem}
.callout li{margin:.15rem 0;max-width:none}
.table{overflow-x:auto;margin:1rem 0 1.5rem;position:relative}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.92rem}
caption{text-align:left;font-weight:bold;padding:.3rem 0}
caption span{display:block;position:sticky;left:0;max-width:calc(100vw - 3.5rem)}
caption.unseen{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.4rem .55rem;border-bottom:1px solid #c4c4c4;overflow-wrap:break-word}
tbody th[scope=row]{font-weight:normal}
thead th{border-bottom:2px solid var(--accent);background:#eeeeec;vertical-align:bottom}
th.group{background:#f4f4f2;font-weight:normal}
.number{text-align:right;font-variant-numeric:tabular-nums}
td>div+div,th>div+div{margin-top:.3em}
td>div:empty{height:.4em}
.bar{display:block;width:100%;height:1.1em;margin:.15em 0}
footer{border-top:1px solid #999;margin-top:3rem;padding-top:.8rem;padding-bottom:2rem;font-size:.85rem;color:#505050}
@media(max-width:40rem){nav ol{columns:1}dl.edition{grid-template-columns:1fr}}
@page{size:A4${isWide ? ' landscape' : ''};margin:${form === 'sheet' ? '10mm 12mm 12mm' : '16mm 14mm'};@bottom-center{content:"Page " counter(page) " of " counter(pages);font:8pt Arial,sans-serif;color:#505050}}
@media print{
body{font-size:10pt}
header,nav,main,footer,header>div{max-width:none;padding-left:0;padding-right:0}
.skip{display:none}
h2,h3,caption,thead,.note:has(+.table){break-after:avoid}
tbody:first-of-type tr:first-child{break-before:avoid}
tbody{break-before:avoid-page}
thead{display:table-header-group}
tr,.callout,.chart{break-inside:avoid}
p,li{max-width:none}
tr.group{break-after:avoid}
tr.long{break-inside:auto}
.table{overflow:visible}
table{min-width:0!important;font-size:8.5pt;line-height:1.35}
th,td{padding:2.5pt 4.5pt}
h2{margin-top:16pt}
caption span{position:static;max-width:none}
a{color:inherit;text-decoration:none}
main a[href^=http]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
body.sheet main a[href^=http]::after{content:none}
.callout,thead th,th.group{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body.sheet{font-size:8.5pt}
body.sheet header{border-top-width:3pt;padding-top:2pt}
body.sheet .logo{max-height:20pt;float:left;margin-right:6pt}
body.sheet .callout{padding:3pt 8pt;margin:4pt 0}
body.sheet h1{font-size:15pt;margin:0}
body.sheet h2{font-size:11.5pt;margin:8pt 0 3pt}
body.sheet table{font-size:8.2pt;line-height:1.3}
body.sheet .partnership,body.sheet .subject,body.sheet p{margin:2pt 0}
body.sheet .subject{font-size:11pt}
body.sheet .description{display:none}
body.sheet dl.edition{display:block;font-size:7.6pt;margin:2pt 0}
body.sheet dl.edition dt,body.sheet dl.edition dd{display:inline}
body.sheet dl.edition dt::after{content:": "}
body.sheet dl.edition dd::after{content:" · "}
body.sheet dl.edition dd:last-child::after{content:none}
body.sheet .table{margin:3pt 0}
body.sheet th,body.sheet td{padding:2pt 4pt}
body.sheet td>div+div{margin-top:1pt}
body.sheet footer{display:none}
body.sheet p,body.sheet .callout{line-height:1.3}
body.dense table{font-size:7.4pt;line-height:1.28}
}
`.trim()
}
