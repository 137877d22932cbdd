import type { AgencyEntity } from '../link/agencies.js'
import type { AgencyRole } from './cues.js'
import { chooseHolders } from './holder-choice.js'
import { isFormer, speaksAsFormer } from './holders.js'
import { opponents } from './opponents.js'
import { BEHIND_CUE, type Ruling, rulingOf } from './ruling.js'
import type { Scene } from './scene.js'
import type { Setting } from './setting.js'
import { isWhole } from './worth.js'

type Roles = Map<AgencyEntity, { role: AgencyRole; scene: Scene }>

/** Who holds each scene and who takes part: as the rules say, and who holds the main one by all that is told of them together. */
export function agencyRoles(scenes: readonly Scene[], setting: Setting): Roles {
  const [main] = scenes
  const ruling = rulingOf(scenes, setting)
  const roles = new Map(ruling.roles)
  if (isWhole(setting.t)) choose(ruling, roles, setting)
  if (main.type === 'statement' && speaksAsFormer(setting)) dropUnsaid(ruling, roles, setting)
  for (const agency of ruling.asides) {
    if (roles.get(agency)?.role !== 'participant') continue
    roles.delete(agency)
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'mentioned: takes part in something that is not the event')
  }
  if (main.type === 'competition')
    for (const team of opponents(setting)) {
      roles.set(team, { role: 'participant', scene: main })
      const [{ first, last }] = team.mentions
      setting.note?.(first, last, 'participant: a team that plays another')
    }
  return roles
}

function choose(ruling: Ruling, roles: Roles, setting: Setting): void {
  const { main } = ruling
  const holders = new Set(chooseHolders(ruling, setting))
  for (const [agency, { role, scene }] of ruling.roles) {
    if (role !== 'organizer' || scene !== main || holders.has(agency)) continue
    roles.delete(agency)
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'mentioned: too little else speaks for one that holds the event')
  }
  // What titles name is read once for each title: it holds the event once.
  const held = new Set<string>()
  for (const [{ name }, { role }] of roles) if (role === 'organizer') held.add(name.toLowerCase())
  for (const agency of holders) {
    if (ruling.roles.get(agency)?.role === 'organizer' || held.has(agency.name.toLowerCase())) continue
    held.add(agency.name.toLowerCase())
    roles.set(agency, { role: 'organizer', scene: main })
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'organizer: much speaks for one that holds the event')
  }
}

/** Where somebody speaks for nobody, no club or company holds what he says, unless he says it at what "digelar oleh" it. */
function dropUnsaid({ main, grounds }: Ruling, roles: Roles, setting: Setting): void {
  const speaking = new Set<AgencyEntity | undefined>()
  for (const person of setting.entities.speakers.keys()) if (!isFormer(person)) speaking.add(setting.bodies.of(person))
  for (const [agency, { role, scene }] of roles) {
    if (role !== 'organizer' || scene !== main || agency.public || speaking.has(agency)) continue
    if (grounds.get(agency)?.includes(`organizer: ${BEHIND_CUE}`)) continue
    roles.delete(agency)
    const [{ first, last }] = agency.mentions
    setting.note?.(first, last, 'mentioned: whoever speaks has left it')
  }
}
