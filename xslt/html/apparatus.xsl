<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `record`: the apparatus below the text; mode `text`: the mark in it that leads there. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="record"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="text" as="element(h:section)?">
    <xsl:variable name="entries" as="element(app)*" select="f:entries(.)"/>
    <xsl:if test="exists($entries)">
      <section class="record" aria-labelledby="page-apparatus">
        <h2 id="page-apparatus">Apparatus</h2>
        <ol class="apparatus"><xsl:apply-templates select="$entries"/></ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="app" as="element(h:li)">
    <li id="app-{@xml:id}" value="{count(preceding::app[@xml:id] | ancestor::app[@xml:id]) + 1}">
      <xsl:apply-templates select="lem"/>
      <xsl:text> ] </xsl:text>
      <xsl:for-each select="rdg">
        <xsl:if test="position() gt 1"><xsl:text>; </xsl:text></xsl:if>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
      <xsl:for-each select="f:elsewhere(.)"><xsl:text> </xsl:text><a class="aside" href="#app-{.}">moved</a></xsl:for-each>
      <xsl:if test="f:in-line(.)"><xsl:text> </xsl:text><a class="aside" href="#at-{@xml:id}" title="back to the text">↑</a></xsl:if>
      <xsl:for-each select="f:evidence(.)"><br/><span class="remark">{.}</span></xsl:for-each>
    </li>
  </xsl:template>

  <xsl:template match="lem | rdg" as="node()*">
    <xsl:variable name="words" as="xs:string" select="f:reading(.)"/>
    <span lang="{f:language(.)}">
      <xsl:choose>
        <xsl:when test="self::lem"><b>{$words}</b></xsl:when>
        <xsl:otherwise>{$words}</xsl:otherwise>
      </xsl:choose>
    </span>
    <xsl:text> </xsl:text>
    <span class="siglum">{f:sigla(.)}</span>
    <xsl:for-each select="f:remark(.)"><xsl:text> </xsl:text><span class="remark">{.}</span></xsl:for-each>
  </xsl:template>

  <!-- The reading text is the lemma; where there is none, the first reading. -->
  <xsl:template match="app" mode="text" as="node()*">
    <xsl:apply-templates select="(lem, rdg)[1]" mode="text"/>
    <xsl:if test="@xml:id and f:in-line(.)">
      <a class="variant" id="at-{@xml:id}" href="#app-{@xml:id}" title="other readings">{count(preceding::app[@xml:id] | ancestor::app[@xml:id]) + 1}</a>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
