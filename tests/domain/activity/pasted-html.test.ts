import { expect, test } from 'vitest'
import { cleanPastedHtml } from '#app/domain/activity/pasted-html.ts'

/** As Word for Windows puts it on the clipboard, shortened where it repeats itself. */
const fromWord = `Version:1.0
StartHTML:0000000105
EndHTML:0000043210
<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Calibri",sans-serif;} --></style>
</head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'>
<!--StartFragment-->
<h1 style='mso-outline-level:1'><span lang=EN-US style='mso-ansi-language:EN-US'>Why we
are late<o:p></o:p></span></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>We re-key</b> numbers by hand &amp; lose
<i>two days</i>&nbsp;every month.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Ledgers in three systems<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Nobody
reconciles<o:p></o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_x0020_1"><v:imagedata src="file:///C:/pic.png"/></v:shape><![endif]--><![if !vml]><img
width=602 height=305 src="file:///C:/Users/jonas/clip_image002.png" v:shapes="Picture_x0020_1"><![endif]><o:p></o:p></p>
<table class=MsoTableGrid><tr><td style='padding:0cm'><p class=MsoNormal>Close<o:p></o:p></p></td><td><p
class=MsoNormal>10 days<o:p></o:p></p></td></tr></table>
<!--EndFragment-->
</body></html>`

test('what comes from Word is its paragraphs and lists, and nothing else', () => {
  expect(cleanPastedHtml(fromWord)).toBe(
    [
      '<p>Why we are late</p>',
      '<p><strong>We re-key</strong> numbers by hand &amp; lose <em>two days</em>&nbsp;every month.</p>',
      '<p>• Ledgers in three systems</p>',
      '<p>2. Nobody reconciles</p>',
      '<p>Close</p>',
      '<p>10 days</p>',
    ].join(''),
  )
})

test('scripts, frames, pictures and handlers are gone', () => {
  const nasty =
    '<p onclick="steal()">One<script>alert("<p>x</p>")</script></p><iframe src="//evil"></iframe>' +
    '<img src=x onerror="alert(1)"><svg><script>1</script></svg><a href="javascript:alert(1)">two</a>'
  expect(cleanPastedHtml(nasty)).toBe('<p>One</p><p>two</p>')
})

test('lists of other programs are told by their marks and numbers', () => {
  const list = '<ul><li>a</li><li><p>b</p></li></ul><ol><li>c</li><li>d</li></ol>e'
  expect(cleanPastedHtml(list)).toBe('<p>• a</p><p>• b</p><p>1. c</p><p>2. d</p><p>e</p>')
})

test('a broken tag is words', () => {
  expect(cleanPastedHtml('a < b and c')).toBe('<p>a &lt; b and c</p>')
})
