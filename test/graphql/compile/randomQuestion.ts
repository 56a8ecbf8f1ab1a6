import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

export interface RandomQuestionOptions {
  readonly schema: GraphQLSchema
  readonly seed: number
  /** What arguments of the type ID are taken from. */
  readonly ids: readonly string[]
}

/**
 * A question that fits the schema, another for each seed: fields with and without aliases, some of them twice, fragments on types and
 * interfaces, fields that $yes and $no let in or leave out, names of types, and arguments as literals.
 */
export function randomQuestion({ schema, seed, ids }: RandomQuestionOptions): string {
  const random = numbersFrom(seed)
  const chance = (share: number) => random() < share
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  let labels = 0

  const literal = (type: GraphQLInputType): string => {
    const present = getNullableType(type)
    if (isListType(present)) return `[${literal(present.ofType)}, ${literal(present.ofType)}]`
    if (isEnumType(present)) return pick(present.getValues()).name
    switch (getNamedType(present).name) {
      case 'ID':
        return JSON.stringify(pick(ids))
      case 'Int':
        return String(1 + Math.floor(random() * 4))
      case 'Boolean':
        return String(chance(0.5))
      case 'Date':
        return JSON.stringify(pick(['2018-06-01', '2019-04-01', '2023-01-01']))
      default:
        return JSON.stringify(pick(['a', 'safety', 'curo']))
    }
  }

  const given = (field: GraphQLField<unknown, unknown>): string => {
    const asked = field.args.filter(({ name, type }) => {
      if (isNonNullType(type)) return true
      if (['after', 'before', 'last', 'filter', 'orderBy'].includes(name)) return false
      return chance(name === 'first' ? 0.7 : 0.2)
    })
    if (asked.length === 0) return ''
    return `(${asked.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ')})`
  }

  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }'
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    )
    const parts: string[] = chance(0.3) || fields.length === 0 ? ['__typename'] : []
    for (let count = 1 + Math.floor(random() * 4); count > 0 && fields.length > 0; count--) {
      const field = pick(fields)
      const named = getNamedType(field.type)
      const head = `a${labels++}: ${field.name}${given(field)}`
      const when = chance(0.1) ? pick([' @include(if: $yes)', ' @skip(if: $no)', ' @include(if: $no)']) : ''
      const below = () => (isCompositeType(named) ? ` ${selection(named, depth - 1)}` : '')
      parts.push(`${head}${when}${below()}`)
      if (chance(0.15)) parts.push(`${head}${below()}`)
    }
    if (isAbstractType(type) && depth > 0 && chance(0.5)) {
      const narrower = pick(schema.getPossibleTypes(type))
      parts.push(`... on ${narrower.name} ${selection(narrower, depth - 1)}`)
    }
    if (type.name === 'Entity' && chance(0.3)) parts.push('...Named')
    return `{ ${parts.join(' ')} }`
  }

  const query = schema.getQueryType()
  if (query == null) throw new Error('The schema has no queries.')
  const asked = selection(query, 5)
  const fragment = asked.includes('...Named') ? ' fragment Named on Entity { id name aliases }' : ''
  const variables = ['$yes: Boolean = true', '$no: Boolean = false'].filter((one) =>
    asked.includes(one.slice(0, one.indexOf(':'))),
  )
  return `query${variables.length === 0 ? '' : ` (${variables.join(', ')})`} ${asked}${fragment}`
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
