import type { CustomField } from '../record.js'
import type { Normalization, OwnRule } from './rule-set.js'

const ABOUT: Record<Normalization, string> = {
  number: 'a number',
  money: 'an amount of money',
  date: 'EDTF (ISO 8601-2)',
  agency: 'short canonical form of the institution',
  region: 'Kemendagri code, dotted, e.g. 63.72',
}

/** Key of the currency of a group with money. */
export const currencyKey = (group: string): string => (group === 'value' ? 'currency' : `${group}_currency`)

/** The fields that rules define, for the schema and the columns of csv. */
export const fieldsOf = (rules: readonly OwnRule[]): CustomField[] =>
  rules.map(({ field, about, groups, normalize, near }) => ({
    name: field,
    ...(about === undefined ? {} : { about }),
    keys: [
      ...(groups.length ? groups : ['value']).flatMap((group): CustomField['keys'] => {
        const kind = normalize[group]
        const nullable = group !== 'value'
        const type = kind === 'number' || kind === 'money' ? 'number' : 'text'
        const value = { name: group, type, nullable, ...(kind ? { about: ABOUT[kind] } : {}) } as const
        return kind === 'money'
          ? [value, { name: currencyKey(group), type: 'text', nullable, about: 'ISO 4217' }]
          : [value]
      }),
      ...(near === 'official'
        ? [{ name: 'official', type: 'text', nullable: false, about: 'who is named nearest' } as const]
        : []),
    ],
  }))
