import { address, inspect, signIn, visitor } from '../stage.mjs'

const STAFF = [
    ['alerts', 'alertes'],
    ['links', 'liaisons'],
    ['link', 'liaisons/pieces-tunis-odoo-status'],
    ['on-their-way', 'commandes-en-route'],
    ['reliability', 'fiabilite'],
    ['activity', 'activite'],
    ['orders', 'commandes'],
    ['moderation', 'moderation'],
    ['vendors', 'vendeurs'],
    ['people', 'comptes'],
    ['tickets', 'demandes'],
    ['returns', 'retours'],
    ['reviews', 'avis'],
    ['vendor', 'vendeurs/pieces-tunis'],
    ['categories', 'categories'],
    ['payments', 'paiements'],
    ['disputes', 'litiges'],
    ['coupons', 'codes'],
    ['tariffs', 'tarifs'],
    ['content', 'contenu'],
    ['messages', 'messages'],
]

/** An admin looks at the routes, follows one exchange into its details, and reads the activity log. */
export async function anAdminFollowsAnExchange(browser, options) {
    const admin = await visitor(browser, options)
    const { page } = admin
    await signIn(page, 'admin@demo.aloauto.tn')
    await page.goto(`${address}/console/routes`)
    await inspect(admin, 'console-routes')
    await page.goto(`${address}/console/journal?sync_type=file_intake`)
    await page.locator('main tbody a').first().waitFor()
    await inspect(admin, 'console-log')
    await page.locator('main tbody a').first().click()
    await page.waitForURL('**/console/journal/*')
    await inspect(admin, 'console-run')
    await page.goto(`${address}/console/fichiers`)
    await inspect(admin, 'console-files')
    for (const [name, path] of STAFF) {
        await page.goto(`${address}/console/${path}`)
        await inspect(admin, `console-${name}`)
    }
    await admin.context.close()
}
