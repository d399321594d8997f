<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: the edition as an Atom feed, an entry for each telegram. In comes what site.xsl takes; the edition must have an address. -->
<xsl:package version="3.0" name="urn:depesha:xslt:feed" package-version="1.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:a="http://www.w3.org/2005/Atom"
    xmlns="http://www.w3.org/2005/Atom"
    exclude-result-prefixes="#all" default-mode="main">

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="site/parameters.xsl"/>
  <xsl:include href="site/labels.xsl"/>
  <xsl:include href="site/words-en.xsl"/>
  <xsl:include href="site/words-ru.xsl"/>
  <xsl:include href="site/dates.xsl"/>

  <!-- Atom wants a time; the edition's date is all there is, and no clock is read. -->
  <xsl:function name="f:time" as="xs:string">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:variable name="date" as="xs:string" select="($edition/@date, '1970')[1]"/>
    <xsl:sequence select="$date || substring('-01-01', string-length($date) - 3) || 'T00:00:00Z'"/>
  </xsl:function>

  <xsl:function name="f:site" as="xs:string">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:sequence select="$edition/@url || '/'[not(ends-with($edition/@url, '/'))]"/>
  </xsl:function>

  <xsl:template match="document-node()" as="element(a:feed)">
    <xsl:apply-templates select="d:edition"/>
  </xsl:template>

  <xsl:template match="d:edition" as="element(a:feed)">
    <feed xml:lang="{$language}">
      <id>{f:site(.)}</id>
      <title>{@title}</title>
      <updated>{f:time(.)}</updated>
      <author><name>{(@publisher, @title)[1]}</name></author>
      <link rel="self" href="{f:site(.)}feed.xml"/>
      <link rel="alternate" href="{f:site(.)}"/>
      <xsl:apply-templates select="d:telegram">
        <xsl:sort select="string(d:date/@sort)"/>
        <xsl:sort select="@id"/>
      </xsl:apply-templates>
    </feed>
  </xsl:template>

  <xsl:template match="d:telegram" as="element(a:entry)">
    <entry>
      <id>{f:site(..)}{encode-for-uri(@id)}.html</id>
      <title><xsl:sequence select="@lang[. != $language] ! f:in-language(.)"/>{(@title[. != ''], @id)[1]}</title>
      <updated>{f:time(..)}</updated>
      <link rel="alternate" href="{f:site(..)}{encode-for-uri(@id)}.html"/>
      <xsl:if test="d:date"><summary>{f:date(.)}</summary></xsl:if>
    </entry>
  </xsl:template>

  <!-- A title in another language than the interface. -->
  <xsl:function name="f:in-language" as="attribute(xml:lang)">
    <xsl:param name="language-of" as="xs:string"/>
    <xsl:attribute name="xml:lang" select="$language-of"/>
  </xsl:function>

</xsl:package>
