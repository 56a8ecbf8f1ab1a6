/** One plan period. */
export interface Period {
  /** Its place in time, from 0. */
  readonly index: number
  /** 2018-2021. */
  readonly label: string
  readonly from: string
  readonly to: string
  /** The financial year that figures speak of: 2018/19. */
  readonly year: string
}

/** The three plan periods of every generated partnership and of every Police and Crime Commissioner. */
export const periods: readonly Period[] = [2015, 2018, 2021].map((start, index) => ({
  index,
  label: `${start}-${start + 3}`,
  from: `${start}-04-01`,
  to: `${start + 3}-03-31`,
  year: `${start}/${(start + 1) % 100}`,
}))
