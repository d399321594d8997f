<?xml version="1.0" encoding="UTF-8"?>
<!-- The texts for the search, block by block, as the edition reads them:
     `<d:passage version="ru" at="ru-p1">…</d:passage>`. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="s:passages" as="element(d:passage)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="$tei/text/body/div">
      <xsl:variable name="version" as="xs:string" select="(@n, @xml:id, position())[1] ! string()"/>
      <!-- Of nested blocks the innermost; what stands in none goes with its division. -->
      <xsl:for-each-group select=".//text() except s:unread(.)//text()" group-adjacent="string((ancestor::*[@source][@xml:id][not(self::item or self::row or self::cell)][1], ancestor::div[@xml:id][1])[1]/@xml:id)">
        <xsl:variable name="words" as="xs:string" select="normalize-space(string-join(current-group() ! ((if (s:begins(.)) then ' ' else '') || .)))"/>
        <xsl:if test="$words">
          <d:passage version="{$version}" at="{current-grouping-key()}"><xsl:value-of select="$words"/></d:passage>
        </xsl:if>
      </xsl:for-each-group>
    </xsl:for-each>
  </xsl:function>

  <!-- True for text that begins a cell or a line, which parts words without a blank. -->
  <xsl:function name="s:begins" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="before" as="node()?" select="$text/preceding-sibling::node()[1]"/>
    <xsl:sequence select="if ($before) then exists($before/self::lb) else exists($text/parent::*[self::cell or self::item or self::head or self::p or self::ab or self::note or self::signed or self::dateline or self::salute or self::addrLine])"/>
  </xsl:function>

  <!-- What the edition reads otherwise, or what only explains. Found once: to ask each text for its ancestors would cost. -->
  <xsl:function name="s:unread" as="element()*">
    <xsl:param name="version" as="element(div)"/>
    <xsl:sequence select="$version//(rdg | surplus | note[@resp] | choice/(sic | orig | expan))"/>
  </xsl:function>

</xsl:stylesheet>
