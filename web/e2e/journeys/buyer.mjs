import assert from 'node:assert/strict'
import { address, inspect, password, visitor } from '../stage.mjs'

/** From the home page to a placed order, as a newcomer who decides to sign up at the last moment. */
export async function aNewcomerOrdersAPart(browser, options) {
    const guest = await visitor(browser, options)
    const { page } = guest
    await page.goto(address)
    await page.locator('main form[role=search] input').fill('plaquettes')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/produits/**')
    await page.locator('main article button[class*=Button]').last().click()
    await page.locator('[role=status] a[href="/panier"]').click()
    await page.waitForURL('**/panier')
    const total = page.locator('main dl dd').last()
    const one = await total.innerText()
    await page.locator('main li [role=group] button').last().click()
    await page.waitForFunction(
        (before) => document.querySelector('main dl div:last-child dd').innerText !== before,
        one,
    )
    await inspect(guest, 'cart-guest')
    await page.locator('main a[href="/commande"]').click()
    await page.waitForURL('**/connexion')
    await page.locator('main a[href="/inscription"]').click()
    await signUp(page)
    await page.waitForURL('**/commande')
    await fillAddress(page)
    await page.locator('main button', { hasText: /Livrer|التوصيل|Deliver/ }).click()
    await page.locator('main button', { hasText: /Vérifier|مراجعة|Review/ }).click()
    await page.locator('main textarea').first().waitFor()
    await inspect(guest, 'checkout-review')
    await page.locator('main button', { hasText: /Confirmer|تأكيد|Confirm/ }).click()
    await page.waitForURL('**/compte/commandes/**')
    await inspect(guest, 'order')
    await page.reload()
    await page.locator('main h1').waitFor()
    assert.match(page.url(), /compte\/commandes/, 'a reload keeps the session')
    await page.goto(`${address}/vendeur`)
    await page.locator('main a[href="/"]').waitFor()
    assert.equal(
        await page.locator('main input[type=file]').count(),
        0,
        'a buyer does not see the vendor space',
    )
    await guest.context.close()
}

async function signUp(page) {
    await page.locator('input[name=first_name]').fill('Amel')
    await page.locator('input[name=last_name]').fill('Trabelsi')
    await page
        .locator('input[name=email]')
        .fill(`amel.${Date.now()}.${Math.floor(Math.random() * 1e6)}@example.tn`)
    await page.locator('input[name=phone]').fill('22.123.456')
    await page.locator('input[name=password]').fill(password)
    await page.locator('input[name=agrees]').check()
    await page.locator('main form button[type=submit]').click()
}

async function fillAddress(page) {
    await page.locator('input[name=street]').fill('5 rue Ibn Khaldoun')
    await page.locator('input[name=postal_code]').fill('3000')
    await page.locator('select[name=governorate]:has(option[value="TN-61"])').waitFor()
    await page.locator('input[name=postal_code]').fill('3001')
    assert.equal(
        await page.locator('select[name=governorate]').inputValue(),
        'TN-61',
        'the postal code names Sfax',
    )
    await page.locator('input[name=city]').fill('Sfax')
    await page.locator('main form button[type=submit]').click()
}
