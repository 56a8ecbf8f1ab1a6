import { slugOf } from '../../../src/ontology/recordIds.ts'
import { words } from './words.ts'

/** Partnerships of one police area: England and Wales have 43 areas and some 330 partnerships. */
const PARTNERSHIPS_OF_A_FORCE = 8

/** A police area with its key. */
export interface PoliceArea {
  readonly key: string
  readonly name: string
}

/** The police area of the partnership with that number. */
export function forceOf(partnership: number): PoliceArea {
  return policeArea(Math.floor(partnership / PARTNERSHIPS_OF_A_FORCE))
}

/** All police areas of so many partnerships. */
export function policeAreas(partnerships: number): PoliceArea[] {
  return Array.from({ length: Math.ceil(partnerships / PARTNERSHIPS_OF_A_FORCE) }, (_, index) =>
    policeArea(index),
  )
}

function policeArea(index: number): PoliceArea {
  const { placeStarts, placeEnds } = words
  const first = placeStarts[index % placeStarts.length]
  const second =
    placeStarts[(index * 7 + Math.floor(index / placeStarts.length) * 3 + 5) % placeStarts.length]
  const name = `${first}shire and ${second}${placeEnds[Math.floor(index / placeStarts.length) % placeEnds.length]}`
  return { key: slugOf(name), name }
}
