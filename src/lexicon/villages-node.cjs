/** @type {string | undefined} */
let lines

/**
 * As in `villages.ts`, but the two megabytes are read when an article first names a village. CommonJS, since that can wait for another
 * file without awaiting it, and bundlers follow it.
 * @returns {string}
 */
exports.villageLines = () => {
  lines ??= require('./villages-data.cjs')
  return lines
}
