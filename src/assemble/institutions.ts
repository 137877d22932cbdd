import { GROUP } from '../find/agencies/groups.js'
import type { AgencyEntity } from '../link/agencies.js'
import type { Entities } from '../link/link.js'
import type { Naming } from '../link/people.js'
import type { RecordAgency, RecordOrganization } from '../record.js'
import { agencyRoles } from './roles.js'
import type { Scene } from './scene.js'
import { put, type Setting } from './setting.js'
import type { CodePoints } from './spans.js'

/** The public bodies and the other institutions of a text, each with the event in which it has its part. */
export function institutionsByScene(scenes: readonly Scene[], setting: Setting, points: CodePoints) {
  const agencies = new Map<Scene, RecordAgency[]>()
  const organizations = new Map<Scene, RecordOrganization[]>()
  const roles = agencyRoles(scenes, setting)
  // An office may hold an event whose body no text names.
  for (const agency of new Set([...setting.entities.agencies, ...roles.keys()])) {
    const told = roles.get(agency)
    if (!told && (agency.kind === GROUP || isPartOfTitle(agency, setting.entities))) continue
    const scene = told?.scene ?? scenes[0]
    const { name, fullName, acronym, level, place } = agency
    const role = told?.role ?? ('mentioned' as const)
    const mentions = agency.mentions.map((m) => points.mention(m.start, m.end, m.rule))
    if (agency.public) {
      const kind = agency.kind as RecordAgency['kind']
      put(agencies, scene, { name, fullName, acronym, level, place, role, mentions, kind })
    } else {
      const kind = agency.kind === GROUP ? 'other' : (agency.kind as RecordOrganization['kind'])
      put(organizations, scene, { name, fullName, acronym, level, place, role, mentions, kind })
    }
  }
  return { agencies, organizations }
}

/** Units that are bodies by themselves even where only a title names them. */
const OWN_BODIES = /^(?:komisi|kanwil|kantor|perwakilan|fraksi|badan|balai|pusat|fakultas|rs|rumah sakit)\b/i

/** Those who work or sit in a body without leading it. */
const MEMBERS = /^(?:anggota|staf|dosen|guru besar|auditor|wakil ketua (?:komisi|fraksi))\b/i
/** Offices inside a body; where their holders speak, they speak for it. */
const INNER_OFFICE =
  /^(?:sekretaris|sekretariat|kabid|kabag|kasubb?ag|kasubbid|kasi|kasie|kepala (?:bidang|bagian|seksi|sub))\b/i

/** Whether only titles name the body, as a unit, a parliament or what somebody inside it serves: "Kanit PPA Satreskrim Polres X". */
function isPartOfTitle({ mentions, kind }: AgencyEntity, { namings, speakers }: Entities): boolean {
  const { unit } = mentions[0]
  const part = kind === 'legislature' || (unit !== null && !OWN_BODIES.test(unit))
  const inside = ({ person, mention }: Naming) =>
    MEMBERS.test(mention.office ?? '') || (INNER_OFFICE.test(mention.office ?? '') && !speakers.has(person))
  return mentions.every(({ first, last }) => {
    const naming = namings.at(first)
    return naming?.mention.position && last <= naming.mention.last && (part || inside(naming))
  })
}
