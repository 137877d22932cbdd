/** Peoples and faiths, which end the names of persons but stand in those of spots and associations: "Gereja Katolik X", "Ikatan Keluarga Minang". */
export const PEOPLES: ReadonlySet<string> = new Set(
  'minang minangkabau batak melayu sunda jawa betawi madura bugis dayak tionghoa tamil hindu buddha kristen katolik protestan konghucu islam muslim dai'.split(
    ' ',
  ),
)
