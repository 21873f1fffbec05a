// Runs before the first paint: language, direction and colours are right from the first frame. A file of its own
// because the content security policy forbids inline scripts.
;(function () {
  var root = document.documentElement
  var language = 'fr'
  var scheme = 'auto'
  try {
    var asked = new URLSearchParams(location.search).get('lang')
    if (asked === 'fr' || asked === 'ar' || asked === 'en') localStorage.setItem('aloauto.language', asked)
    language = localStorage.getItem('aloauto.language') || 'fr'
    scheme = localStorage.getItem('aloauto.scheme') || 'auto'
  } catch (refused) {
    // Storage is switched off: the defaults hold.
  }
  if (scheme === 'auto') scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  // What the server wrote in another language would be of no use (theme/base.css).
  if (root.lang !== language) root.setAttribute('data-written', 'otherwise')
  root.lang = language
  root.dir = language === 'ar' ? 'rtl' : 'ltr'
  root.setAttribute('data-mantine-color-scheme', scheme)
})()
