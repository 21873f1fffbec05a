import { chromium } from 'playwright-core'
const base = 'http://127.0.0.1:5180'
const [email, lang, width, ...paths] = process.argv.slice(2)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const c = await b.newContext({ viewport: { width: +width, height: 900 } })
await c.addInitScript((l) => localStorage.setItem('aloauto.language', l), lang)
const p = await c.newPage()
p.on('console', (m) => m.type() === 'error' && console.log('console:', m.text()))
p.on('pageerror', (e) => console.log('pageerror', e.message))
if (email !== '-') {
    await p.goto(base + '/connexion')
    await p.locator('input[name=email]').fill(email + '@demo.aloauto.tn')
    await p.locator('input[name=password]').fill('Demo-Piston-2026')
    await p.locator('form:has(input[name=password]) button[type=submit]').click()
    await p.waitForURL((u) => !u.pathname.includes('connexion'))
}
let i = 0
for (const x of paths) {
    if (x.startsWith('file:')) {
        await p.locator('main input[type=file]').setInputFiles(x.slice(5))
        await p.waitForTimeout(2500)
    } else if (x.startsWith('click:')) {
        await p.locator(x.slice(6)).first().click()
        await p.waitForTimeout(1500)
    } else {
        await p.goto(base + x)
        await p.waitForLoadState('networkidle')
    }
    await p.screenshot({ path: `/tmp/shot-${i++}.png`, fullPage: true })
    console.log(i - 1, p.url())
}
await b.close()
