import { campaignTeam } from './agencies/campaigns.js'
import { chiefOf } from './agencies/chiefs.js'
import { definedAgain } from './agencies/defined.js'
import { foreignAgency } from './agencies/foreign.js'
import { takingPart } from './agencies/groups.js'
import { bodyByEnd, brandOfCountry, holderBefore, holderBehind, makerBefore, schoolAbroad } from './agencies/holder.js'
import { kindInFront } from './agencies/kinds.js'
import { knownOrganization, namedOrganization } from './agencies/organizations.js'
import {
  fieldAgency,
  governing,
  governmentAgency,
  knownAgency,
  namedAgency,
  numberedAgency,
  taskAgency,
  unitAgency,
} from './agencies/rules.js'
import { spelledBody, spelledHead } from './agencies/spelled.js'
import { nationalTeam, townClub } from './agencies/teams.js'
import type { Family } from './rule.js'

export const agencies: Family<'agency'> = {
  kind: 'agency',
  rules: [
    campaignTeam,
    foreignAgency,
    knownAgency,
    fieldAgency,
    unitAgency,
    namedAgency,
    numberedAgency,
    taskAgency,
    governmentAgency,
    governing,
    spelledHead,
    knownOrganization,
    namedOrganization,
    takingPart,
    holderBefore,
    holderBehind,
    makerBefore,
    kindInFront,
    chiefOf,
    bodyByEnd,
    brandOfCountry,
    schoolAbroad,
    spelledBody,
    nationalTeam,
    townClub,
    definedAgain,
  ],
  proofValue: (m) => `${m.key}|${m.name}`,
}
