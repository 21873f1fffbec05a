import assert from 'node:assert/strict'
import { address, inspect, signIn, visitor } from '../stage.mjs'

const FEED = 'pieces-tunis-stock'

/** An admin edits a flow: told of a slip while typing, helped out of it, publishes, compares, goes back. */
export async function anAdminEditsADefinition(browser, options) {
    const admin = await visitor(browser, options)
    const { page } = admin
    await signIn(page, 'admin@demo.aloauto.tn')
    await page.goto(`${address}/console/definitions?kind=vendors`)
    await page.locator(`main a[href$="/vendors/${FEED}"]`).waitFor()
    await inspect(admin, 'console-definitions')
    await page.locator(`main a[href$="/vendors/${FEED}"]`).click()
    const text = page.locator('main .cm-content')
    await text.waitFor()
    await page.locator('main svg[role=img]').waitFor()
    await inspect(admin, 'console-definition')

    await write(page, 'name: inbox', '- name: inbx')
    await page.locator('main .cm-lintRange-error').waitFor()
    await page.locator('main li button', { hasText: '16' }).first().click()
    await inspect(admin, 'console-definition-refused')
    assert.ok(await page.locator('main button[disabled]').count(), 'a refused draft cannot be published')
    await page.locator('main li .mantine-Button-root').first().click()
    await page.locator('main .cm-lintRange-error').waitFor({ state: 'detached' })

    const remark = `# essai ${Date.now()}`
    await text.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type(`${remark}\n`)
    const publish = page.locator('main h1').locator('xpath=../..').locator('button').last()
    await page.waitForFunction((button) => !button.disabled, await publish.elementHandle())
    await page.locator('main [role=group] button').last().click()
    await page.locator('main .cm-changedLine').first().waitFor()
    await inspect(admin, 'console-definition-changes')
    await publish.click()
    await page.locator('dialog[open] textarea').fill('Une remarque en tête')
    await page.locator('dialog[open] button[type=submit]').click()
    await page.locator('main table td', { hasText: 'Une remarque en tête' }).first().waitFor()
    const rows = page.locator('main table tbody tr')
    await rows.nth(0).locator('button').first().click()
    await page.locator('dialog[open] pre', { hasText: `+${remark}` }).waitFor()
    await page.keyboard.press('Escape')
    await rows.nth(1).locator('button').last().click()
    await page.waitForFunction(
        (said) => !document.querySelector('main [dir=ltr]')?.shadowRoot?.textContent.includes(said),
        remark,
    )
    await inspect(admin, 'console-definition-back')
    await admin.context.close()
}

/** Replaces one stretch of the text as somebody at a keyboard would. */
async function write(page, old, fresh) {
    const line = page.locator('main .cm-line', { hasText: old })
    await line.click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.type(fresh)
    await page.keyboard.press('Escape')
}

/** A vendor drops a sample, sends what was recognised and hears why not; staff accept new column names of a held file. */
export async function aSampleBecomesAMapping(browser, options) {
    const vendor = await visitor(browser, options)
    const { page } = vendor
    await signIn(page, 'vendor@demo.aloauto.tn')
    await page.goto(`${address}/vendeur/correspondance`)
    await inspect(vendor, 'mapping-drop')
    await page.locator('main input[type=file]').setInputFiles(sample('tarif.csv', OWN_HEADER, 3))
    await page.locator('main select').first().waitFor()
    await page.locator('main table').nth(1).locator('tbody tr').nth(2).waitFor()
    await inspect(vendor, 'mapping-proposed')
    const names = page.locator('main table').first().locator('select').nth(1)
    assert.equal(await names.inputValue(), 'name')
    await names.selectOption('')
    await page.locator('main .mantine-Button-root[disabled]').first().waitFor()
    await names.selectOption('name')
    const send = page.locator('main .mantine-Button-root').nth(-2)
    await page.waitForFunction((button) => !button.disabled, await send.elementHandle())
    await send.click()
    await page.locator('main section a[href="/vendeur/flux"]').click()
    await page.locator('main table [data-tone=busy]').waitFor()
    await inspect(vendor, 'mapping-sent')
    await staffRefuse(browser, options)
    await page.reload()
    await page.locator('main table [data-tone=bad]').first().waitFor()
    const held = await heldFile(page)
    await page.goto(`${address}/vendeur/fichiers/${held}`)
    await page.locator('main meter').first().waitFor()
    await inspect(vendor, 'held-header-vendor')
    await vendor.context.close()
    await staffAccept(browser, options, held)
}

const OWN_HEADER = 'Code;Libellé;Fabricant;Prix;Stock;Famille'
const KNOWN_HEADER = 'Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie'

/** A file as the feed knows it, then the same with two columns under other names: the second is held. */
async function heldFile(page) {
    for (const header of [
        KNOWN_HEADER,
        KNOWN_HEADER.replace('Prix TTC', `Tarif public ${Date.now() % 100_000}`).replace(
            'Quantité',
            'Quantité restante',
        ),
    ]) {
        await page.goto(`${address}/vendeur/fichiers`)
        await page
            .locator('main input[type=file]')
            .setInputFiles(sample(`stock-${Date.now()}.csv`, header, 5))
        await page.locator('#essai .mantine-Button-root').first().click()
        await page.waitForURL('**/vendeur/fichiers/*-*')
        await page
            .locator(header === KNOWN_HEADER ? 'main dl dd' : 'main meter')
            .first()
            .waitFor({ timeout: 60_000 })
    }
    return new URL(page.url()).pathname.split('/').pop()
}

/** Refused, so that the next vendor's sample finds the name free. */
async function staffRefuse(browser, options) {
    const admin = await visitor(browser, options)
    const { page } = admin
    await signIn(page, 'admin@demo.aloauto.tn')
    await page.goto(`${address}/console/correspondances?status=waiting`)
    await inspect(admin, 'mapping-received')
    await page.locator('main table a').first().click()
    await page.locator('main pre [data-sign="+"]').first().waitFor()
    await inspect(admin, 'mapping-review')
    await page.locator('main section .mantine-Button-root').last().click()
    await page.locator('dialog[open] textarea').fill('Le prix est HT')
    await page.locator('dialog[open] .mantine-Button-root').first().click()
    await page.locator('main [role=status]', { hasText: 'Le prix est HT' }).waitFor()
    await admin.context.close()
}

async function staffAccept(browser, options, held) {
    const admin = await visitor(browser, options)
    const { page } = admin
    await signIn(page, 'admin@demo.aloauto.tn')
    await page.goto(`${address}/console/fichiers/${held}`)
    await page.locator('main meter').first().waitFor()
    await inspect(admin, 'held-header-staff')
    await page.locator('main section section .mantine-Button-root').first().click()
    await page.locator('main meter').first().waitFor({ state: 'detached', timeout: 60_000 })
    await page.locator('main [data-tone=good]').first().waitFor({ timeout: 60_000 })
    await inspect(admin, 'held-header-accepted')
    await admin.context.close()
}

function sample(name, header, rows) {
    const mark = Date.now()
    const lines = Array.from(
        { length: rows },
        (_, row) =>
            `MAP-${mark}-${row};Plaquettes de frein avant;Bosch;${80 + row},900;${row + 1};Plaquettes de frein`,
    )
    return { name, mimeType: 'text/csv', buffer: Buffer.from([header, ...lines, ''].join('\r\n'), 'utf8') }
}
