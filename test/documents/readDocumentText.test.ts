import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readApart } from '../../src/documents/readApart.ts'
import { readDocumentFile } from '../../src/documents/readDocumentFile.ts'
import { readDocumentText } from '../../src/documents/readDocumentText.ts'
import { InvalidInputError } from '../../src/errors.ts'
import { buildPdf, buildWord, bytesOf, paragraph, readFixture } from './support.ts'

const read = (bytes: Uint8Array, name = 'copy') => readDocumentText({ name, bytes })
const WORDS = 'We count dark lamps each month.'

async function expectRefusal(work: Promise<unknown>, ...sayings: readonly RegExp[]): Promise<void> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(InvalidInputError)
  for (const saying of sayings) expect(String(error)).toMatch(saying)
}

describe('the text of a document', () => {
  test.each([
    ['UTF-8', bytesOf(`\uFEFFCafé – £5\r\n${WORDS}`)],
    ['UTF-16', Buffer.from(`\uFEFFCafé – £5\r\n${WORDS}`, 'utf16le')],
    [
      'Windows-1252',
      Buffer.concat([
        Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0xa3, 0x35, 13, 10]),
        bytesOf(WORDS),
      ]),
    ],
  ])('is read from text in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(['Café – £5', WORDS])
  })

  test('is read from PDF and Word, told by their first bytes and not by the name', async () => {
    expect(await read(buildPdf([[{ text: WORDS, y: 700 }]]), 'copy.txt')).toEqual([WORDS])
    expect(await read(buildWord(paragraph(WORDS)), 'copy.pdf')).toEqual([WORDS, ''])
  })

  test('has no characters that a database refuses', async () => {
    const [line] = await read(buildPdf([[{ text: `\\000\\001${WORDS}`, y: 700 }]]))
    expect(line).toBe(WORDS)
  })

  test('has letters for ligatures, and nothing that no reader sees', async () => {
    expect(await read(bytesOf('The o\uFB03ce of the co\u200Buncil and its o\uFB00spring'))).toEqual([
      'The office of the council and its offspring',
    ])
  })

  test('has a soft hyphen where the end of a line parts a word, as the rest of the text tells', async () => {
    const text = [
      'A community needs long-',
      'term plans, the com-',
      'munity says; and a vandal-',
      'proof lamp for the harb-',
      'our. It is long-term work, proof of which a vandal left, day-to-',
      'day.',
    ]
    expect(await read(bytesOf(text.join('\n')))).toEqual([
      'A community needs long-',
      'term plans, the com\u00AD',
      'munity says; and a vandal-',
      'proof lamp for the harb-',
      ...text.slice(4),
    ])
  })

  test('has neither the headers nor the footers of pages that form feeds part', async () => {
    const page = (n: number) =>
      `The plan\n\nParagraph ${'abc'[n - 1]} of the plan.\nMore of ${'xyz'[n - 1]}.\n\nPage ${n} of 3\n`
    const lines = await read(bytesOf([1, 2, 3].map(page).join('\f')))
    expect(lines.filter((line) => line !== '')).toEqual([
      'Paragraph a of the plan.',
      'More of x.',
      'Paragraph b of the plan.',
      'More of y.',
      'Paragraph c of the plan.',
      'More of z.',
    ])
  })
})

describe('a file that is no document with text', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'golden-thread-documents-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('is not there', async () => {
    await expectRefusal(readDocumentFile(join(folder, 'nowhere.pdf')), /nowhere\.pdf is not there/)
    await writeFile(join(folder, 'file.txt'), WORDS)
    await expectRefusal(readDocumentFile(join(folder, 'file.txt', 'plan.pdf')), /is not there/)
  })

  test('is a folder', async () => {
    await expectRefusal(readDocumentFile(folder), /is a folder/, /Name the document itself/)
  })

  test('is too large, and is refused before it is read', async () => {
    const path = join(folder, 'large.pdf')
    const file = await open(path, 'w')
    await file.truncate(500 * 1024 * 1024)
    await file.close()
    const before = process.memoryUsage().arrayBuffers
    await expectRefusal(readDocumentFile(path), /has 500 MB, the most is 64 MB/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)
  })

  test('is a link that leads back to itself', async () => {
    const path = join(folder, 'circle.pdf')
    await symlink(path, path)
    await expectRefusal(readDocumentFile(path), /leads back to itself/)
  })

  test.each([
    ['is empty', Buffer.alloc(0), /is empty/],
    ['has only spaces', bytesOf(' \n \n'), /has no text in it/],
    ['is a scan', buildPdf([[], []]), /its pages are pictures/],
    ['is an empty Word file', buildWord(''), /has no text in it/],
    ['is a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /is a picture \(PNG\)/],
    ['is Rich Text', bytesOf('{\\rtf1 hello}'), /Rich Text/],
    ['is a web page', bytesOf('<!DOCTYPE html><p>hello</p>'), /a web page or XML/],
    ['is an Excel file', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /is an Excel file/],
    [
      'is an OpenDocument file',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      /is an OpenDocument file/,
    ],
    ['is some zip file', zipSync({ 'a.txt': strToU8('hello') }), /zip file without a document of Word/],
    ['is no known thing', Buffer.from([0, 1, 2, 3, 250, 251]), /neither text, PDF nor Word/],
    [
      'is in an encoding that cannot be told',
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xf2, 0xfe]),
      /cannot be told for certain/,
    ],
    ['is in UTF-16 without its mark', Buffer.from(WORDS, 'utf16le'), /cannot be told for certain/],
    ['has too much text', Buffer.alloc(9 * 1024 * 1024, 'a '), /has 9 MB of text, the most is 8 MB/],
    ['has too many lines', Buffer.alloc(300_000, 'a\n\n'), /more than 200000 lines/],
  ])('%s', async (_, bytes, saying) => {
    await expectRefusal(read(bytes), saying)
  })

  test('is a Word file of old, or a locked one', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const holding = (stream: string) =>
      Buffer.concat([ole, Buffer.alloc(512), Buffer.from(stream, 'utf16le')])
    await expectRefusal(read(holding('WordDocument')), /before 2007 \(\.doc\)/, /save it as Word document/)
    await expectRefusal(read(holding('EncryptedPackage')), /locked with a password/)
  })

  test('is a locked PDF', async () => {
    const key = '0'.repeat(64)
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]`
    await expectRefusal(read(buildPdf([[{ text: WORDS, y: 700 }]], lock)), /locked with a password/)
  })

  test('is a broken PDF or Word file, however it was cut', async () => {
    await expectRefusal(read(bytesOf('%PDF-1.7\nnothing')), /damaged or cut short/)
    const word = buildWord(paragraph(WORDS))
    await expectRefusal(read(word.slice(0, 60)), /cannot be read as a Word file/)
    const unclosed = zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') })
    await expectRefusal(read(unclosed), /cannot be read as a Word file/)
    const { bytes } = await readFixture('plan.docx')
    for (let length = 100; length < bytes.length; length += 997)
      await expectRefusal(read(bytes.slice(0, length)), /cannot be read as a Word file/)
  })

  test('is a zip bomb, or XML that would grow or lies too deep', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(33 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    await expectRefusal(read(bomb), /unpacks to more than 32 MB/)
    const laughs = '<!DOCTYPE a [<!ENTITY b "hahahaha">]><a>&b;&b;</a>'
    await expectRefusal(read(zipSync({ 'word/document.xml': strToU8(laughs) })), /cannot be read/)
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(400) + '</w:tc></w:tr></w:tbl>'.repeat(400)
    await expectRefusal(read(buildWord(deep)), /cannot be read/)
    await expectRefusal(read(buildWord('<w:p/>'.repeat(200_001))), /more than 200000 lines/)
  })

  test('is a zip file that says it is smaller than it is', async () => {
    const lying = Buffer.from(buildWord(paragraph(WORDS.repeat(1000))))
    const entry = lying.lastIndexOf('PK\u0001\u0002')
    lying.writeUInt32LE(100, entry + 24)
    await expectRefusal(read(lying), /cannot be read as a Word file/)
  })

  test('takes more memory than it may', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(512 * 1024 * 1024, ' '), { level: 1 }))
    expect(bomb.length).toBeLessThan(200_000)
    const bytes = buildPdf([bomb], '', '/Filter [/FlateDecode /FlateDecode]')
    const task = { name: 'bomb.pdf', format: 'PDF', bytes } as const
    await expectRefusal(readApart(task, { milliseconds: 60_000, memory: 128 }), /needs more memory to read/)
  })

  test('takes longer than it may', async () => {
    const { name, bytes } = await readFixture('plan.pdf')
    const task = { name, format: 'PDF', bytes } as const
    await expectRefusal(readApart(task, { milliseconds: 1, memory: 512 }), /takes longer than 0.001 seconds/)
  })
})
