<?xml version="1.0" encoding="UTF-8"?>
<!-- What is open: cruces first, then other doubts, each with its words and its reason, telegram by telegram. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="d:edition[$page = 'questions']" as="node()*">
    <xsl:variable name="open" as="element(d:telegram)*" select="f:in-order(d:telegram[d:question])"/>
    <p class="lead">{if (exists($open)) then f:say('questions/lead') else f:say('questions/none')}</p>
    <xsl:if test="exists($open)">
      <p class="letters">
        <xsl:for-each-group select="$open/d:question" group-by="@kind">
          <xsl:sort select="index-of(('crux', 'reading', 'correction', 'uncertain', 'unread', 'role'), @kind)"/>
          <xsl:if test="position() gt 1"> · </xsl:if>
          <xsl:text>{f:say('question/' || @kind)}: {count(current-group())}</xsl:text>
        </xsl:for-each-group>
      </p>
    </xsl:if>
    <xsl:for-each select="$open">
      <section class="open">
        <h2 id="q{@id}"><a href="{f:page(., ())}"><xsl:sequence select="f:language-of(.)"/>{f:title(.)}</a></h2>
        <dl class="questions">
          <xsl:apply-templates select="sort(d:question, (), function ($one as element()) as xs:integer { (index-of(('crux', 'reading', 'correction', 'uncertain', 'unread', 'role'), $one/@kind), 9)[1] })"/>
        </dl>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="d:question" as="element(h:div)">
    <div>
      <dt>{f:say('question/' || @kind)}</dt>
      <dd>
        <a href="{f:page(.., @at)}">
          <xsl:choose>
            <xsl:when test="@words"><span lang="{(@lang, 'und')[1]}">{@words}</span></xsl:when>
            <xsl:otherwise>{(@at, ../@id)[1]}</xsl:otherwise>
          </xsl:choose>
        </a>
      </dd>
      <xsl:if test="string(.)"><dd class="remark" lang="en">{.}</dd></xsl:if>
    </div>
  </xsl:template>

</xsl:stylesheet>
