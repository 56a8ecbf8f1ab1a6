import { block, entries, type JsonSchema, KEY_PATTERN, refer } from './schemaParts.ts'

const RULE = block(
  {
    on: { description: 'False switches the rule off.', type: 'boolean' },
    reason: refer('text', 'Why; readers of the checks see it.'),
  },
  ['on', 'reason'],
)

const PARTNERSHIP = block(
  {
    name: refer('line', 'The name that reports and pages show.'),
    accent: {
      description: 'A colour that can be read on white, such as "#1d70b8", in quotes.',
      type: 'string',
      pattern: '^#[0-9a-fA-F]{6}$',
    },
    logo: {
      description: 'A PNG, JPEG or SVG file beside this file, at most 256 KiB.',
      type: 'string',
      pattern: '\\.([Pp][Nn][Gg]|[Jj][Pp][Ee]?[Gg]|[Ss][Vv][Gg])$',
    },
  },
  ['name'],
)

/** The block that names the dataset. Without names of rules, any name in capitals is taken. */
export function headerBlock(rules?: readonly string[]): JsonSchema {
  return block(
    {
      key: {
        description: 'Lower case letters, digits and hyphens.',
        type: 'string',
        pattern: `^${KEY_PATTERN}$`,
      },
      title: refer('line', 'The title of the dataset.'),
      description: refer('text', 'What the dataset covers and where it comes from.'),
      partnership: { description: 'How the partnership appears on its reports and pages.', ...PARTNERSHIP },
      rules: {
        description: 'Checks for gaps that this partnership switches off or on, and why.',
        ...entries(rules === undefined ? '[A-Z][A-Z0-9]*(_[A-Z0-9]+)*' : `(${rules.join('|')})`, RULE),
      },
    },
    ['key', 'title'],
  )
}
