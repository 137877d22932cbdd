// The last step of the build: runs an article through the bundle, then keeps the compiled code of what ran (see load.js).
const { join } = require('node:path')
const { keep, load } = require('./load.js')

const article = join(__dirname, '../fixtures/bawaslu-rakor/article.txt')
process.argv.splice(2, Infinity, article, '--quiet', '--format', 'json')
process.stdout.write = () => true
process.once('exit', keep)
load('main.cjs')
