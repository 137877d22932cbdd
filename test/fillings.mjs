// Texts of any length for the tests of time: one unit again and again, or units that each hold other names.

const SYLLABLES = [...'bdghjklmnprstw'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel))

/** An invented name, another one for each of the first numbers. */
function nameOf(n, start = '') {
  let word = start
  // A prime apart from each other: neighbours begin differently.
  for (let i = 0, rest = n * 7919; i < 3; i++, rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length]
  return `${word[0].toUpperCase()}${word.slice(1)}n`
}

const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']

/** @type {Record<string, (n: number) => string>} Units that hold others of the invented names each. */
export const peopled = {
  'persons of many names': (n) => `Bupati ${nameOf(n, 'Su')} ${nameOf(n * 31, 'Sa')} hadir. `,
  'persons of one first name': (n) => `Bupati Ahmad ${nameOf(n)} hadir. Kata Ahmad, itu baik. `,
  'persons called by another name': (n) =>
    `Wali Kota ${nameOf(n)} ${nameOf(n * 31)} hadir. Ning ${nameOf(n * 17)}, sapaan akrab wali kota, senang. `,
  'persons whose office comes later': (n) =>
    `Kata ${nameOf(n)} ${nameOf(n * 31)}, ia hadir. Wakil Ketua Komisi II DPRD ini menilai cukup. `,
  'speakers of many names': (n) => `Menurut ${nameOf(n)}, itu baik. "Kami siap," kata ${nameOf(n * 31)}. `,
  'heads of many schools': (n) => `Kepala SMPN 1 ${nameOf(n)}, ${nameOf(n * 31)}, menyambut siswa. `,
  'directors of many companies': (n) =>
    `Direktur PT ${nameOf(n)}, ${nameOf(n * 31)} ${nameOf(n * 17)}, mengatakan "kami siap". `,
  'companies of many names': (n) => `PT ${nameOf(n)}. `,
  'heads of many districts': (n) => `"Ya," kata Camat ${nameOf(n * 3)} ${nameOf(n)}. PT ${nameOf(n * 17)} hadir. `,
  'bodies of many districts': (n) => `Satpol PP Kecamatan ${nameOf(n)} hadir. `,
  'bodies of many districts under two names': (n) =>
    `Dinas Sosial ${n % 2 ? 'dan Pemuda ' : ''}Kecamatan ${nameOf(n)} hadir. `,
  'lists of districts': () => 'Banjir di Kecamatan Panga, Teunom dan Sampoiniet surut. ',
  'lists of names and successors': (n) =>
    `Anggotanya ${nameOf(n)} dan ${nameOf(n * 17)}. Lurah dari ${nameOf(n * 31)} ke ${nameOf(n * 7)}. `,
  'days and spots of telling': (n) =>
    `Banjir surut, kata Sari di Hotel ${nameOf(n)}, ${WEEKDAYS[n % 7]} (${1 + (n % 28)}/${1 + (n % 12)}/2024). `,
  'words without a space between': (n) => `Bupati${nameOf(n)}meresmikanPasar${nameOf(n * 3)} `,
}

/**
 * @param {string | ((n: number) => string)} unit
 * @param {number} size
 */
export function filled(unit, size) {
  if (typeof unit === 'string') return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  const units = []
  for (let n = 0, length = 0; length < size; n++) length += units[units.push(unit(n)) - 1].length
  return units.join('').slice(0, size)
}
