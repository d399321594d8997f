<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a telegram: head, view, original facing translation, apparatus, notes, record, quality, citations, key to signs.
     The policy lets nothing leave the site; styles in attributes are the rows that rows.xsl computes. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="policy" as="xs:string" select="string-join((
      &quot;default-src 'none'&quot;, &quot;style-src 'self' file:&quot;, &quot;style-src-attr 'unsafe-inline'&quot;, &quot;script-src 'self' file:&quot;,
      &quot;img-src 'self' file: data:&quot;, &quot;font-src 'self' file:&quot;, &quot;base-uri 'none'&quot;, &quot;form-action 'none'&quot;), '; ')"/>

  <xsl:template match="document-node()" as="element(h:html)">
    <xsl:variable name="facts" as="element(d:telegram)"><xsl:apply-templates select="." mode="summary"/></xsl:variable>
    <xsl:variable name="about" as="map(xs:string, xs:string*)" select="f:about(TEI, $facts)"/>
    <html lang="{$language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="{$policy}"/>
        <meta name="generator" content="Depesha"/>
        <title>{string-join((f:heading($facts), TEI/text/@n ! (lower-case(f:say('page/as-read')) || ' ' || .)), ', ')}</title>
        <link rel="icon" href="data:,"/>
        <link rel="stylesheet" href="assets/depesha.css"/>
        <link rel="stylesheet" href="assets/reading.css"/>
        <xsl:sequence select="f:for-programs(TEI, $facts, $about)"/>
        <script defer="defer" src="assets/reading.js"></script>
      </head>
      <body class="telegram">
        <a class="skip" href="#page-text">{f:say('page/skip')}</a>
        <xsl:choose>
          <xsl:when test="$edition"><xsl:sequence select="f:masthead($edition, '')"/></xsl:when>
          <xsl:otherwise><nav class="home" aria-label="{f:say('page/edition')}"><a href="index.html">{f:say('page/all')}</a></nav></xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="TEI">
          <xsl:with-param name="facts" select="$facts"/>
          <xsl:with-param name="about" select="$about"/>
          <xsl:with-param name="numbers" select="f:numbers-of-entries(TEI/text)" tunnel="yes"/>
        </xsl:apply-templates>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="TEI" as="element()+">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <main>
      <xsl:sequence select="f:facts($facts, teiHeader)"/>
      <xsl:sequence select="f:readings(text), f:views(text)"/>
      <div id="page-text" tabindex="-1"><xsl:apply-templates select="text"/></div>
      <xsl:apply-templates select="text, standOff" mode="record"/>
    </main>
    <footer class="about">
      <xsl:apply-templates select="teiHeader" mode="record"/>
      <xsl:sequence select="f:quality(.), f:citations($facts, $about), f:signs(), f:colophon()"/>
    </footer>
  </xsl:template>

  <!-- Whose edition this is, and under what licence. -->
  <xsl:function name="f:colophon" as="element(h:p)?">
    <xsl:variable name="name" as="xs:string" select="string-join(($edition, substring($edition-date, 1, 4))[. != ''], ', ')"/>
    <xsl:if test="$edition-licence">
      <p class="colophon">
        <xsl:text>{$name}. {f:say('page/licence')}: </xsl:text>
        <xsl:choose>
          <xsl:when test="matches($edition-licence, '^https?://')"><a rel="license" href="{$edition-licence}">{$edition-licence}</a></xsl:when>
          <xsl:otherwise>{$edition-licence}</xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:heading" as="xs:string">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:sequence select="($facts/@title[. != ''], $id)[1] ! string()"/>
  </xsl:function>

  <!-- Original on one side, translation on the other, row facing row; what is neither of the two that face stands below. -->
  <xsl:template match="text" as="element(h:div)+">
    <xsl:variable name="translation" as="element(div)?" select="body/div[@type = 'translation'][1]"/>
    <xsl:variable name="original" as="element(div)?" select="body/div[not(@type = 'translation')][1]"/>
    <xsl:variable name="facing" as="element(div)*" select="$original[$translation], $translation[$original]"/>
    <xsl:if test="exists($facing)">
      <div class="versions parallel">
        <xsl:apply-templates select="$facing" mode="passage">
          <xsl:with-param name="rows" select="f:rows($original, $translation)" tunnel="yes"/>
        </xsl:apply-templates>
      </div>
    </xsl:if>
    <xsl:if test="body/* except $facing">
      <div class="versions">
        <xsl:apply-templates select="body/* except $facing" mode="passage"/>
      </div>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
