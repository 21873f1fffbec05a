import assert from 'node:assert/strict'
import { address, inspect, signIn, visitor } from '../stage.mjs'

const HEADER = 'Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE'

/** A vendor sends a file with three bad cells and sees each of them explained; then looks at the orders. */
export async function aVendorSendsAFileAndFollowsOrders(browser, options) {
    const vendor = await visitor(browser, options)
    const { page } = vendor
    await signIn(page, 'vendor2@demo.aloauto.tn')
    await page.goto(`${address}/vendeur`)
    await inspect(vendor, 'vendor-home')
    await page.goto(`${address}/vendeur/cles-sftp`)
    await inspect(vendor, 'vendor-keys')
    await page.context().clearCookies()
    await page.evaluate(() => localStorage.removeItem('aloauto.session'))
    await signIn(page, 'vendor@demo.aloauto.tn')
    await page.goto(`${address}/vendeur/fichiers`)
    await page.locator('main input[type=file]').setInputFiles({
        name: `stock-${Date.now()}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(file(), 'utf8'),
    })
    await page.locator('#essai tbody[aria-busy=false] tr').nth(2).waitFor({ timeout: 60_000 })
    const tried = await page.locator('#essai table').innerText()
    for (const word of ['abc', '-4', 'Vaisselle'])
        assert.ok(tried.includes(word), `the bad cell ${word} is shown before anything is sent`)
    await inspect(vendor, 'vendor-trial')
    await page.locator('#essai button').first().click()
    await page.waitForURL('**/vendeur/fichiers/*-*')
    const refused = page.locator('main table', { hasText: 'Vaisselle' })
    await refused.waitFor({ timeout: 60_000 })
    for (const word of ['abc', '-4'])
        assert.ok((await refused.innerText()).includes(word), `the bad cell ${word} is shown`)
    await inspect(vendor, 'vendor-file')
    await page.goto(`${address}/vendeur/flux`)
    await inspect(vendor, 'vendor-feeds')
    await page.goto(`${address}/vendeur/pieces`)
    await page.locator('main tbody button[aria-haspopup=dialog]').first().click()
    await page.locator('dialog[open] figure td').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('main tbody a').first().click()
    await page.waitForURL('**/vendeur/pieces/*')
    await page.locator('main tbody[aria-busy=false] tr').first().waitFor()
    await inspect(vendor, 'vendor-part')
    await page.goto(`${address}/vendeur/fichiers`)
    await inspect(vendor, 'vendor-files')
    await page.goto(`${address}/vendeur/commandes`)
    await page.locator('main tbody a').first().waitFor()
    await inspect(vendor, 'vendor-orders')
    await page.locator('main tbody a').first().click()
    await page.waitForURL('**/vendeur/commandes/*')
    await inspect(vendor, 'vendor-order')
    for (const [name, path] of [
        ['shop', 'boutique'],
        ['statement', 'releve'],
        ['invoices', 'factures'],
        ['disputes', 'litiges'],
    ]) {
        await page.goto(`${address}/vendeur/${path}`)
        await inspect(vendor, `vendor-${name}`)
    }
    await vendor.context.close()
}

function file() {
    const mark = Date.now()
    return [
        HEADER,
        `WEB-${mark};Plaquettes de frein avant;Bosch;89,900;12;Plaquettes de frein;`,
        `WEB-${mark}-1;Disque de frein;Bosch;abc;3;Disques de frein;`,
        `WEB-${mark}-2;Disque de frein arrière;Bosch;120,500;-4;Disques de frein;`,
        `WEB-${mark}-3;Assiette;Bosch;12,500;4;Vaisselle;`,
        '',
    ].join('\r\n')
}
