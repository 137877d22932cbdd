import { definedAgain } from './agencies/defined.js'
import { knownOrganization, namedOrganization } from './agencies/organizations.js'
import {
  fieldAgency,
  governmentAgency,
  knownAgency,
  namedAgency,
  numberedAgency,
  taskAgency,
  unitAgency,
} from './agencies/rules.js'
import type { Family } from './rule.js'

export const agencies: Family<'agency'> = {
  kind: 'agency',
  rules: [
    knownAgency,
    fieldAgency,
    unitAgency,
    namedAgency,
    numberedAgency,
    taskAgency,
    governmentAgency,
    knownOrganization,
    namedOrganization,
    definedAgain,
  ],
  proofValue: (m) => `${m.key}|${m.name}`,
}
