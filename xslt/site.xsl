<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: the list of telegrams. In comes d:list with one d:telegram for each page (made by summary.xsl), out comes index.html. -->
<xsl:package version="3.0" name="urn:depesha:xslt:site" package-version="1.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all" default-mode="main">

  <!-- Name of the edition, the heading of the list. -->
  <xsl:param name="title" as="xs:string" select="'Telegrams'"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="content" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/words.xsl"/>
  <xsl:include href="html/frame.xsl"/>

  <xsl:template match="document-node()" as="element(h:html)">
    <xsl:call-template name="frame">
      <xsl:with-param name="title" select="$title"/>
      <xsl:with-param name="class" select="'list'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document-node()" mode="content" as="node()*">
    <header class="masthead"><h1>{$title}</h1><p class="count">{f:count(count(d:list/d:telegram))}</p></header>
    <xsl:apply-templates select="d:list"/>
  </xsl:template>

  <xsl:template match="d:list" as="element(h:main)">
    <main>
      <table class="telegrams">
        <thead>
          <tr><th scope="col">Date</th><th scope="col">Number</th><th scope="col">Telegram</th><th scope="col">From → to</th><th scope="col">Languages</th></tr>
        </thead>
        <tbody>
          <xsl:apply-templates select="d:telegram">
            <xsl:sort select="string(d:date/@sort)"/>
            <xsl:sort select="@id"/>
          </xsl:apply-templates>
        </tbody>
      </table>
    </main>
  </xsl:template>

  <xsl:template match="d:telegram" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <tr id="t{@id}">
      <td data-label="Date"><xsl:apply-templates select="d:date"/></td>
      <td data-label="Number">{d:number[1]}</td>
      <td class="title"><a href="{@id}.html">{(@title[. != ''], @id)[1]}</a></td>
      <td data-label="From → to">{f:route(.)}</td>
      <td data-label="Languages">{distinct-values(d:version/@lang) ! f:word('lang', .) => string-join(', ')}</td>
    </tr>
  </xsl:template>

  <xsl:template match="d:date" as="element()">
    <xsl:choose>
      <xsl:when test="@sort castable as xs:date"><time datetime="{@sort}">{.}</time></xsl:when>
      <xsl:otherwise><span>{.}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="f:route" as="xs:string">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="($telegram/d:from => string-join(' and '), $telegram/d:to => string-join(' and '))[. != ''] => string-join(' → ')"/>
  </xsl:function>

  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="$count || (if ($count = 1) then ' document' else ' documents')"/>
  </xsl:function>

</xsl:package>
