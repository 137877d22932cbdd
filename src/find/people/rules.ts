import { nameOffice } from './apposition.js'
import { descriptorName, nameFrom } from './descriptors.js'
import { kinName } from './kin.js'
import { ageName, called, knownName } from './known.js'
import type { PersonRule } from './mention.js'
import { holderBracket, listedNames, officeBracket, officeNamely } from './naming.js'
import { nickname } from './nickname.js'
import { longTitle, officeName } from './offices.js'
import { candidatePair, officePair, teamPair } from './pairs.js'
import { rankName, sayName, titleName } from './plain.js'
import { signatory } from './signatory.js'
import { statesman } from './statesmen.js'
import { handedOver, heldBy, predecessor } from './succession.js'

/** Rules for persons, in the order in which they are tried. */
export const peopleRules: readonly PersonRule[] = [
  officePair,
  candidatePair,
  teamPair,
  officeBracket,
  holderBracket,
  signatory,
  longTitle,
  officeName,
  nameOffice,
  nameFrom,
  rankName,
  descriptorName,
  titleName,
  predecessor,
  heldBy,
  handedOver,
  officeNamely,
  listedNames,
  kinName,
  sayName,
  called,
  nickname,
  ageName,
  knownName,
  statesman,
]
