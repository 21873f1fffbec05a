// What somebody hostile would write into any field. Each would set `ran` on the window, or leave an element marked data-n.
export const CORPUS = [
    '<script data-n>top.ran=1</script>',
    '"><img data-n src=x onerror=top.ran=1>',
    '<svg data-n onload=top.ran=1><a xlink:href=javascript:top.ran=1>',
    'javascript:top.ran=1//',
    "{{constructor.constructor('top.ran=1')()}}",
    '${top.ran=1} #{top.ran=1} <%= top.ran=1 %>',
    '\u202e<b data-n>top.ran=1</b>\u202c\u2066',
    '&lt;img data-n src=x onerror=top.ran=1&gt;',
    '&#60;script data-n&#62;top.ran=1&#60;/script&#62;',
    '</script><script data-n>top.ran=1</script>',
    '</title></head><body data-n onload=top.ran=1>',
    "' onfocus='top.ran=1' autofocus data-n='",
    '<iframe data-n srcdoc="<script>top.ran=1</script>">',
    '[a](javascript:top.ran=1) **<b data-n>top.ran=1</b>**',
    '<!--><math data-n href="javascript:top.ran=1"><style data-n>*{}',
    '\\u003cscript data-n\\u003etop.ran=1\\u003c/script\\u003e',
]

/** All of it in one text. */
export const ALL = CORPUS.join('\n\n')

/** One that fits where little fits. */
export const SHORT = '"><img data-n src=x onerror=top.ran=1>'
