import assert from 'node:assert/strict'
import { as } from '../api.mjs'
import { picture } from '../pictures.mjs'
import { address, inspect, settle, signIn, visitor } from '../stage.mjs'

const CATEGORY = 'disques-de-frein'

/** A vendor adds a part by hand with its pictures; a buyer narrows the catalogue down to it and looks at them. */
export async function aPartIsAddedAndFound(browser, options) {
    await defineAttributes()
    const brand = `Marque ${Date.now()}`
    const vendor = await visitor(browser, options)
    const path = await addPart(vendor, brand)
    await hangPictures(vendor)
    await changeThePrice(vendor, brand)
    await vendor.context.close()

    const buyer = await visitor(browser, options)
    await narrowDown(buyer, brand)
    await lookAtPictures(buyer, path)
    await buyer.context.close()
}

async function defineAttributes() {
    const admin = await as('admin@demo.aloauto.tn')
    const attribute = (code) => `/api/v1/categories/${CATEGORY}/attributes/${code}`
    await admin.put(attribute('diametre_mm'), {
        name: 'Diamètre',
        name_ar: 'القطر',
        name_en: 'Diameter',
        kind: 'number',
        unit: 'mm',
        least: 150,
        most: 420,
        position: 2,
    })
    await admin.put(attribute('ventile'), {
        name: 'Ventilé',
        name_ar: 'مهوّى',
        name_en: 'Vented',
        kind: 'boolean',
        position: 3,
    })
}

async function addPart(vendor, brand) {
    const { page } = vendor
    await signIn(page, 'vendor@demo.aloauto.tn')
    await page.goto(`${address}/vendeur/pieces`)
    await page.locator('main a[href="/vendeur/pieces/nouvelle"]').click()
    await page.locator('input[name=name]').fill(`Disque de frein ${brand}`)
    await page.locator('input[name=reference]').fill(`D-${Date.now()}`)
    await page.locator('input[name=brand]').fill(brand)
    await page.locator(`select[name=category]:has(option[value=${CATEGORY}])`).selectOption(CATEGORY)
    await page.locator('input[name=price]').fill('149,900')
    await page.locator('input[name=stock_quantity]').fill('7')
    await page.locator('input[name="attributes.diametre_mm"]').fill('9000')
    await page.locator('select[name="attributes.ventile"]').selectOption('true')
    await page.locator('main form button[type=submit]').click()
    await page.locator('input[name="attributes.diametre_mm"][aria-invalid=true]').waitFor()
    assert.equal(vendor.complaints.length, 1, 'the refusal was provoked')
    vendor.complaints.length = 0
    await inspect(vendor, 'vendor-part-new')
    await page.locator('input[name="attributes.diametre_mm"]').fill('280')
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/\/vendeur\/pieces\/\d+$/)
    await page.locator('main a[href^="/produits/"]').waitFor()
    return page.locator('main a[href^="/produits/"]').getAttribute('href')
}

/** In the list, where it stands. */
async function changeThePrice({ page }, brand) {
    await page.goto(`${address}/vendeur/pieces?search=${encodeURIComponent(brand)}`)
    const row = page.locator('main tbody[aria-busy=false] tr', { hasText: brand })
    await row.locator('td[data-numeric=true] button:not([aria-haspopup])').first().click()
    await row.locator('input[name=price]').fill('139,500')
    await page.keyboard.press('Enter')
    await row.locator('input[name=price]').waitFor({ state: 'detached' })
    await row.getByText(/139[,.]500/).waitFor()
}

async function hangPictures(vendor) {
    const { page } = vendor
    const shown = page.locator('main ul img')
    await page.locator('main input[type=file]').setInputFiles([
        { name: 'face.png', mimeType: 'image/png', buffer: picture([60, 90, 140]) },
        { name: 'dos.png', mimeType: 'image/png', buffer: picture([150, 90, 50]) },
    ])
    await shown.nth(1).waitFor()
    const second = await shown.nth(1).getAttribute('src')
    await page.locator('main li:nth-child(2) button[aria-pressed]').click()
    await page.locator(`main li:first-child img[src="${second}"]`).waitFor()
    const words = page.locator('main li:first-child input[name=alt_text]')
    await words.fill('Vue de dos')
    await words.press('Enter')
    await page.locator('main li:first-child img[alt="Vue de dos"]').waitFor()
    await inspect(vendor, 'vendor-part-pictures')
}

async function narrowDown(buyer, brand) {
    const { page, width } = buyer
    const inDrawer = width < 992
    const filters = page.locator(inDrawer ? 'dialog[open]' : 'main aside')
    const choose = async (choice) => {
        if (inDrawer && (await filters.count()) === 0) {
            await page.locator('main button[class*=opener]').click()
        }
        await filters.locator('a', { has: choice }).click()
        await page.waitForFunction(() => document.querySelector('main [data-stale=true]') === null)
    }
    await page.goto(`${address}/catalogue?category=${CATEGORY}&search=${encodeURIComponent(brand)}`)
    await choose(page.getByText(brand, { exact: true }))
    await choose(page.getByText('280 mm', { exact: true }))
    await settle(page)
    const asked = new URL(page.url()).searchParams
    assert.equal(asked.get('brand'), brand)
    assert.equal(asked.get('attributes'), 'diametre_mm:280')
    if (inDrawer) await page.keyboard.press('Escape')
    await page.reload()
    await page.locator('main article').first().waitFor()
    assert.equal(await page.locator('main article').count(), 1, 'the address keeps every choice')
    await inspect(buyer, 'catalogue-narrowed')
    await page.locator('main [class*=chip]').last().click()
    await page.waitForURL((url) => !url.searchParams.has('attributes'))
}

async function lookAtPictures(buyer, path) {
    const { page } = buyer
    await page.goto(address + path)
    await page.locator('.first-view').waitFor({ state: 'detached' })
    const large = page.locator('main article img[fetchpriority=high]')
    await large.waitFor()
    assert.equal(
        await large.getAttribute('alt'),
        'Vue de dos',
        'the main picture comes first, with its words',
    )
    assert.match(await large.getAttribute('srcset'), / 320w, .* 800w, .* 1600w$/)
    const first = await large.getAttribute('src')
    await page.locator('main button[data-to=next]').click()
    await page.waitForFunction(
        (before) =>
            document.querySelector('main article img[fetchpriority=high]').getAttribute('src') !== before,
        first,
    )
    await page.locator('main button[class*=zoom]').click()
    await page.locator('dialog[open] img').waitFor()
    await page.keyboard.press('Escape')
    const sheet = await page.locator('main article dl').first().innerText()
    assert.match(sheet, /280\s?mm/, 'what the category asks stands in the specification')
    await inspect(buyer, 'product-pictures')
}
