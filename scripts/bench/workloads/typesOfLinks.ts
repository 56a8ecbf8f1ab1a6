import { linkTypes } from '../../../src/ontology/linkTypes.ts'

const definitions: readonly (readonly [string, object])[] = Object.entries(linkTypes)

/** The link types that say who owns what. */
export const OWNING = definitions.filter(([, one]) => 'ownership' in one).map(([name]) => name)

/** The link types that lead up the golden thread. */
export const LEADING = definitions.filter(([, one]) => 'thread' in one).map(([name]) => name)
