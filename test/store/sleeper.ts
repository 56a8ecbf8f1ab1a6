import { stdout } from 'node:process'

/** A process that does nothing but be there. */
stdout.write('here\n')
setInterval(() => {}, 1_000)
