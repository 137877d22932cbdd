import type { Catalogue } from '../catalogue.js'
import { cli } from './cli.js'
import { fixtures } from './fixtures.js'
import { grounds } from './grounds.js'
import { guards } from './guards.js'
import { help } from './help.js'
import { reading } from './reading.js'
import { rules } from './rules.js'
import { words } from './words.js'

/** Indonesian, by the rooms that speak. */
export const indonesian: Catalogue = {
  ...help,
  ...cli,
  ...reading,
  ...fixtures,
  ...rules,
  ...guards,
  ...grounds,
  ...words,
}
