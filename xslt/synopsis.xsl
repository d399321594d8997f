<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: a collation to one page that stands alone: witnesses in columns, a row for each line. In comes s:synopsis. -->
<xsl:package version="3.0" name="urn:depesha:xslt:synopsis" package-version="1.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:s="urn:depesha:synopsis"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" default-mode="main">

  <xsl:param name="title" as="xs:string" select="'Synopsis'"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="common/guard.xsl"/>

  <!-- No link leaves the page: it is one file that can be sent by mail. -->
  <xsl:variable name="style" as="xs:string" expand-text="no">
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1c1a; --soft: #5f5b54; --line: #d9d4ca; --mark: #fdf0c4; --moved: #e4dcf5; }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #e9e5dc; --soft: #a8a297; --line: #3d3a34; --mark: #4a3f17; --moved: #3a2f52; } }
body { margin: 0 auto; max-width: 90rem; padding: 0 1.2rem 3rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 "PT Serif", "Noto Serif", Cambria, Georgia, "DejaVu Serif", serif; }
h1 { font-size: 1.4rem; } .key, th { font-family: system-ui, "Noto Sans", "DejaVu Sans", sans-serif; font-size: .8rem; color: var(--soft); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; min-width: calc(14rem * var(--count)); }
th { text-align: left; position: sticky; top: 0; background: var(--paper); border-bottom: .1rem solid var(--ink); padding: .4rem .6rem; }
td { vertical-align: top; padding: .35rem .6rem; border-bottom: .06rem solid var(--line); overflow-wrap: anywhere; }
mark { color: inherit; background: var(--mark); border-bottom: .12em solid currentColor; padding: 0 .1em; }
mark.moved { background: var(--moved); border-bottom-style: double; } mark.moved a { color: inherit; text-decoration: none; font-size: .75em; vertical-align: super; }
.missing { color: var(--soft); }
  </xsl:variable>

  <xsl:template match="document-node()" as="element(h:html)">
    <xsl:apply-templates select="s:synopsis"/>
  </xsl:template>

  <xsl:template match="s:synopsis" as="element(h:html)">
    <html lang="en">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"/>
        <title>{$title}</title>
        <link rel="icon" href="data:,"/>
        <style>{$style}</style>
      </head>
      <body style="--count: {count(s:witness)}">
        <h1>{$title}</h1>
        <p class="key"><mark>underlined</mark> differs between witnesses · <mark class="moved">double line</mark> stands elsewhere in another witness; the number leads there · <span class="missing">⌀</span> has nothing here</p>
        <div class="wide" tabindex="0">
          <table>
            <thead><tr><xsl:for-each select="s:witness"><th scope="col">{.}</th></xsl:for-each></tr></thead>
            <tbody><xsl:apply-templates select="s:row"/></tbody>
          </table>
        </div>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="s:row" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <tr><xsl:apply-templates select="s:cell"/></tr>
  </xsl:template>

  <xsl:template match="s:cell" as="element(h:td)">
    <td><xsl:apply-templates select="s:stretch"/></td>
  </xsl:template>

  <xsl:template match="s:stretch[@state = 'same']" as="node()*">{.} </xsl:template>

  <xsl:template match="s:stretch[@missing]" as="node()*" priority="1">
    <xsl:if test="@state = 'differs' and not(preceding-sibling::s:stretch[1]/@missing)"><span class="missing" title="nothing here">⌀</span></xsl:if>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="s:stretch[@state = 'differs']" as="node()*"><mark>{.}</mark><xsl:text> </xsl:text></xsl:template>

  <xsl:template match="s:stretch[@state = 'moved']" as="node()*">
    <xsl:variable name="there" as="element(s:stretch)?" select="f:counterpart(.)"/>
    <mark class="moved" id="{f:name(.)}">
      <xsl:value-of select="."/>
      <xsl:if test="$there"><a href="#{f:name($there)}" title="to the other place">↕{@block}</a></xsl:if>
    </mark>
    <xsl:text> </xsl:text>
  </xsl:template>

  <!-- The stretch of the same moved block in another witness. -->
  <xsl:function name="f:counterpart" as="element(s:stretch)?">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:sequence select="root($stretch)//s:stretch[@block = $stretch/@block][not(@missing)][../@siglum != $stretch/../@siglum][1]"/>
  </xsl:function>

  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:sequence select="'m' || $stretch/@block || '-' || count($stretch/../../preceding-sibling::s:row) || '-' || count($stretch/../preceding-sibling::s:cell) || '-' || count($stretch/preceding-sibling::s:stretch)"/>
  </xsl:function>

</xsl:package>
