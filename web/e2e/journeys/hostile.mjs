import assert from 'node:assert/strict'
import { CORPUS, SHORT } from '../corpus.mjs'
import { aHostileShop } from '../hostile-shop.mjs'
import { address, settle, signIn, visitor } from '../stage.mjs'

const word = encodeURIComponent

/** Whatever somebody stored through the API, on every page that shows it: words, never a part of the page. */
export async function storedWordsStayWords(browser, options) {
    const shop = await aHostileShop()
    try {
        await openAll(browser, options, null, forGuests(shop))
        await openAll(browser, options, shop.buyerEmail, forTheBuyer(shop))
        await openAll(browser, options, shop.vendorEmail, forTheVendor(shop))
        await openAll(browser, options, 'vendor@demo.aloauto.tn', [
            '/vendeur/fichiers',
            `/vendeur/fichiers/${shop.file.id}`,
        ])
        await openAll(browser, options, 'admin@demo.aloauto.tn', forTheStaff(shop))
    } finally {
        await shop.clear()
    }
}

function forGuests(shop) {
    return [
        '/',
        '/aide',
        '/pages/retours',
        `/vendeurs/${shop.slug}`,
        `/catalogue?vendor=${shop.slug}&category=disques-de-frein`,
        `/catalogue?vendor=${shop.slug}&view=list`,
        ...CORPUS.map((text) => `/catalogue?search=${word(text)}`),
        `/catalogue?brand=${word(SHORT)}&attributes=${word(`naughty:${SHORT}`)}&category=disques-de-frein`,
        ...shop.parts.map((part) => `/produits/${part.slug}`),
    ]
}

function forTheBuyer(shop) {
    return [
        '/panier',
        '/commande',
        '/compte/commandes',
        `/compte/commandes/${shop.order.id}`,
        '/compte/envies',
        '/compte/retours',
        '/compte/litiges',
        `/compte/litiges/${shop.dispute.id}`,
        '/compte/aide',
        `/compte/aide/${shop.ticket.id}`,
        '/compte/adresses',
        '/compte/profil',
        '/compte/notifications',
        '/compte/factures',
    ]
}

function forTheVendor(shop) {
    return [
        '/vendeur',
        '/vendeur/pieces',
        ...shop.parts.slice(0, 3).map((part) => `/vendeur/pieces/${part.id}`),
        '/vendeur/commandes',
        `/vendeur/commandes/${shop.vendorOrder}`,
        '/vendeur/retours',
        '/vendeur/litiges',
        `/vendeur/litiges/${shop.dispute.id}`,
        '/vendeur/boutique',
        '/vendeur/releve',
        '/compte/notifications',
    ]
}

function forTheStaff(shop) {
    return [
        '/console/vendeurs',
        `/console/vendeurs/${shop.slug}`,
        '/console/comptes',
        '/console/demandes',
        `/console/demandes/${shop.ticket.id}`,
        '/console/avis',
        '/console/retours',
        '/console/litiges',
        `/console/litiges/${shop.dispute.id}`,
        '/console/messages',
        '/console/contenu',
        '/console/categories',
        '/console/paiements',
        '/console/activite',
        '/console/fichiers',
        `/console/fichiers/${shop.file.id}`,
    ]
}

/** Pages that show what was stored only to those who look for it: nothing has to be seen on them. */
const MAY_BE_EMPTY =
    /\/(commande|(compte|vendeur)\/commandes|activite|factures|releve|paiements|vendeur|profil|notifications)$/

async function openAll(browser, options, email, paths) {
    const someone = await visitor(browser, options)
    const { page } = someone
    const harms = []
    await page.addInitScript(() => {
        window.violations = []
        document.addEventListener('securitypolicyviolation', (event) =>
            window.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
        )
    })
    page.on('dialog', (dialog) => {
        someone.complaints.push(`a dialog: ${dialog.message()}`)
        void dialog.dismiss()
    })
    if (email) await signIn(page, email)
    for (const path of paths) {
        await page.goto(address + path)
        await settle(page)
        await isHarmless(someone, path).catch((harm) => harms.push(harm.message))
    }
    if (!email) await suggestionsAreHarmless(someone).catch((harm) => harms.push(harm.message))
    assert.deepEqual(harms, [])
    await someone.context.close()
}

async function suggestionsAreHarmless(someone) {
    await someone.page.goto(address)
    await someone.page.locator('main form[role=search] input').fill(CORPUS[0])
    await settle(someone.page)
    await isHarmless(someone, 'suggestions')
}

async function isHarmless({ page, complaints }, path) {
    const isShown = MAY_BE_EMPTY.test(path) || (await shows(page))
    assert.ok(isShown, `${path} does not show what was stored`)
    const found = await page.evaluate(() => ({
        ran: window.ran,
        marked: [...document.querySelectorAll('[data-n]')].map((element) => element.outerHTML.slice(0, 120)),
        scripted: [...document.querySelectorAll('*')].flatMap((element) =>
            [...element.attributes]
                .filter(({ name, value }) =>
                    /^(href|src|action|formaction|xlink:href|srcdoc)$/.test(name)
                        ? /^\s*(javascript|data:text)/i.test(value) || name === 'srcdoc'
                        : name.startsWith('on'),
                )
                .map(({ name, value }) => `${name}=${value.slice(0, 80)}`),
        ),
        violations: window.violations,
        data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(
            (script) => script.textContent,
        ),
    }))
    assert.equal(found.ran, undefined, `a script ran on ${path}`)
    assert.deepEqual(found.marked, [], `elements out of words on ${path}`)
    assert.deepEqual(found.scripted, [], `attributes that run on ${path}`)
    assert.deepEqual(found.violations, [], `the content security policy had to help on ${path}`)
    assert.deepEqual(complaints, [], `the console on ${path}`)
    for (const text of found.data) JSON.parse(text)
}

/** Waits for the stored words, in a text or a field. */
function shows(page) {
    const asked = page.waitForFunction(() => {
        const main = document.querySelector('main')
        const fields = [...main.querySelectorAll('input, textarea')].map((field) => field.value)
        return /top\.ran/.test(main.innerText + fields.join())
    })
    return asked.then(
        () => true,
        () => false,
    )
}
