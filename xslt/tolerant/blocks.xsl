<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `blocks`: where only blocks may stand. Loose words and phrases become paragraphs. -->
<xsl:stylesheet version="3.0" default-mode="blocks"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The blocks inside an element: its blocks as they are, what is loose between them as a paragraph each. -->
  <xsl:template name="inside" as="node()*">
    <xsl:for-each-group select="node() except (comment() | processing-instruction())" group-adjacent="f:is-loose(.)">
      <xsl:choose>
        <xsl:when test="not(current-grouping-key())"><xsl:apply-templates select="current-group()"/></xsl:when>
        <xsl:when test="every $node in current-group() satisfies $node/self::text()[not(normalize-space())]">
          <xsl:copy-of select="current-group()"/>
        </xsl:when>
        <xsl:otherwise><p><xsl:apply-templates select="current-group()" mode="phrases"/></p></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <!-- True for what cannot stand between blocks. -->
  <xsl:function name="f:is-loose" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="
        $node/self::text() or
        ($node/self::element() and f:is-known($node) and local-name($node) = $phrases
          and not($node/(self::gap | self::metamark) or ($node/(self::quote | self::q) and f:holds-blocks($node))))"/>
  </xsl:function>

  <!-- True for an element that has blocks among its children. -->
  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/*[local-name() = ($holders, $blocks)[not(. = ('app', 'note', 'label'))]])"/>
  </xsl:function>

  <xsl:template match="text()" as="node()?">
    <xsl:choose>
      <xsl:when test="normalize-space()"><p><xsl:value-of select="."/></p></xsl:when>
      <xsl:otherwise><xsl:copy/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- An element without a rule: a part where it holds elements only, else a block of text. -->
  <xsl:template match="*" priority="-2" as="node()*">
    <xsl:sequence select="f:unknown(.)"/>
    <xsl:choose>
      <xsl:when test="empty(node()) and not(@target | @url)"/>
      <xsl:when test="* and not(text()[normalize-space()]) and f:is-quoted(.)"><xsl:call-template name="inside"/></xsl:when>
      <xsl:when test="* and not(text()[normalize-space()])">
        <div type="{f:kind(.)}"><xsl:copy-of select="@xml:id, @xml:lang[. castable as xs:language]"/><xsl:call-template name="inside"/></div>
      </xsl:when>
      <xsl:otherwise>
        <ab type="{f:kind(.)}"><xsl:copy-of select="@xml:id, @xml:lang[. castable as xs:language]"/><xsl:value-of select="(@target, @url)[not(current()/node())]"/><xsl:apply-templates mode="phrases"/></ab>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Parts that bring nothing of their own, and parts inside a quotation, which has none. -->
  <xsl:template match="text | body | front | back | group | (div | opener | closer | postscript | address)[f:is-quoted(.)]" priority="1" as="node()*">
    <xsl:call-template name="inside"/>
  </xsl:template>

  <xsl:template match="teiHeader | encodingDesc" as="empty-sequence()"/>

  <xsl:template match="div | opener | closer | postscript | address" as="element()">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:call-template name="inside"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="quote[f:holds-blocks(.)] | q[f:holds-blocks(.)]" as="element(quote)">
    <quote>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:call-template name="inside"/>
    </quote>
  </xsl:template>

  <xsl:template match="floatingText" as="element(floatingText)">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <body><xsl:call-template name="inside"/></body>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="p | ab | head | fw | salute | signed | dateline | addrLine | note | metamark" as="element()">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:apply-templates mode="phrases"/>
    </xsl:copy>
  </xsl:template>

  <!-- A quotation holds paragraphs. -->
  <xsl:template match="(head | fw | salute | signed | dateline | addrLine | note)[f:is-quoted(.)]" priority="1" as="element(p)">
    <p>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:apply-templates mode="phrases"/>
    </p>
  </xsl:template>

  <!-- True inside a quotation, unless a text stands between. -->
  <xsl:function name="f:is-quoted" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor::*[self::quote or self::q or self::floatingText][1][not(self::floatingText)])"/>
  </xsl:function>

  <!-- Phrases that stand alone where blocks are wanted. -->
  <xsl:template match="gap | pb" as="element()">
    <xsl:apply-templates select="." mode="phrases"/>
  </xsl:template>

  <xsl:template match="*[f:is-loose(.)]" priority="-1" as="element(p)">
    <p><xsl:apply-templates select="." mode="phrases"/></p>
  </xsl:template>

  <!-- A list of items, a table of rows, a row of cells; anything else in them is made one. -->
  <xsl:template match="list | table | row" as="element()">
    <xsl:variable name="part" as="xs:string" select="map { 'list': 'item', 'table': 'row', 'row': 'cell' }(local-name())"/>
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:for-each select="* | text()[normalize-space()]">
        <xsl:choose>
          <!-- A label stands in the item that it labels. -->
          <xsl:when test="self::label[$part = 'item'][following-sibling::*[1]/self::item]"/>
          <xsl:when test="self::item[$part = 'item'] | self::cell[$part = 'cell']">
            <xsl:element name="{$part}">
              <xsl:sequence select="f:kept(.)"/>
              <xsl:for-each select="preceding-sibling::*[1]/self::label"><xsl:apply-templates select="." mode="phrases"/><xsl:text> </xsl:text></xsl:for-each>
              <xsl:apply-templates mode="phrases"/>
            </xsl:element>
          </xsl:when>
          <xsl:when test="self::row[$part = 'row'] | self::head[1][not($part = 'cell')]"><xsl:apply-templates select="."/></xsl:when>
          <xsl:when test="$part = 'row'"><row><cell><xsl:apply-templates select="." mode="phrases"/></cell></row></xsl:when>
          <xsl:otherwise><xsl:element name="{$part}"><xsl:apply-templates select="." mode="phrases"/></xsl:element></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <!-- Outside their list or table these are paragraphs. -->
  <xsl:template match="item | cell | row[not(parent::table)]" priority="1" as="element(p)">
    <p><xsl:apply-templates mode="phrases"/></p>
  </xsl:template>

  <xsl:template match="label" as="element(p)">
    <p><xsl:apply-templates select="." mode="phrases"/></p>
  </xsl:template>

  <!-- An entry of the apparatus, with readings of blocks. -->
  <xsl:template match="app" as="element(app)?">
    <xsl:sequence select="f:entry(., true())"/>
  </xsl:template>

</xsl:stylesheet>
