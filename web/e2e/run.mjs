// Runs every journey on the real stack: ALOAUTO_WEB_URL says where it is served. `node e2e/run.mjs buyer` runs one,
// `node e2e/run.mjs buyer ar` in one language,
// `node e2e/run.mjs --brief` half of the screens in French on a desk and half in Arabic on a phone, each journey in one of the two.
import { aNewcomerOrdersAPart } from './journeys/buyer.mjs'
import { anAdminFollowsAnExchange } from './journeys/console.mjs'
import { storedWordsStayWords } from './journeys/hostile.mjs'
import { aPartIsAddedAndFound } from './journeys/parts.mjs'
import { aSampleBecomesAMapping, anAdminEditsADefinition } from './journeys/integrator.mjs'
import { everyScreenIsSound } from './journeys/screens.mjs'
import { aVendorSendsAFileAndFollowsOrders } from './journeys/vendor.mjs'
import { openBrowser, whereItStood } from './stage.mjs'

const PHONE = 390
const TABLET = 820
const DESK = 1280
const DRESSES = [
    ['fr', DESK],
    ['ar', PHONE],
    ['fr', PHONE],
    ['ar', DESK],
    ['en', TABLET],
]
const BOTH = DRESSES.slice(0, 2)
const plan = [
    ['screens', everyScreenIsSound, DRESSES],
    ['buyer', aNewcomerOrdersAPart, BOTH],
    ['vendor', aVendorSendsAFileAndFollowsOrders, BOTH],
    ['parts', aPartIsAddedAndFound, BOTH],
    ['console', anAdminFollowsAnExchange, BOTH],
    ['mapping', aSampleBecomesAMapping, BOTH],
    ['editor', anAdminEditsADefinition, BOTH],
    ['hostile', storedWordsStayWords, BOTH],
]
/** Minutes long, and more newcomers than an address may bring in an hour. */
const NEVER_BRIEFLY = ['hostile']

const brief = process.argv.includes('--brief')
const [wanted, tongue] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const browser = await openBrowser()
let passed = 0
let failed = 0
const briefly = (stages, place) => (place === 0 ? stages.slice(0, 2) : [stages[place % stages.length]])
for (const [place, [name, journey, stages]] of plan.entries()) {
    if ((wanted && wanted !== name) || (brief && NEVER_BRIEFLY.includes(name))) continue
    const chosen = brief ? briefly(stages, place) : stages
    for (const [turn, [language, width]] of chosen.entries()) {
        if (tongue && tongue !== language) continue
        const started = Date.now()
        const dress = () => `${name} ${language} ${width} (${Math.round((Date.now() - started) / 1000)} s)`
        try {
            await journey(browser, { language, width, share: brief ? turn : undefined })
            passed += 1
            console.log(`ok   ${dress()}`)
        } catch (error) {
            failed += 1
            console.log(`FAIL ${dress()}\n${error.message}\n${await whereItStood(browser)}`)
        }
    }
}
await browser.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
