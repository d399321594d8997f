<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `phrases`: running text. -->
<xsl:stylesheet version="3.0" default-mode="phrases"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="text()" as="text()">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- An element without a rule; of an empty one what it points to. -->
  <xsl:template match="*" priority="-2" as="node()*">
    <xsl:sequence select="f:unknown(.)"/>
    <xsl:if test="node() or @target or @url">
      <seg type="{f:kind(.)}"><xsl:copy-of select="@xml:id, @xml:lang[. castable as xs:language]"/><xsl:value-of select="(@target, @url)[not(current()/node())]"/><xsl:apply-templates/></seg>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*[f:is-known(.)][local-name() = $phrases]" priority="-1" as="element()">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>

  <!-- A choice that offers none of the three pairs: all that it offers. -->
  <xsl:template match="choice[not(abbr | sic | orig)]" as="element(seg)">
    <seg type="tei-choice">
      <xsl:for-each select="* | text()[normalize-space()]">
        <xsl:if test="position() gt 1"><xsl:text> / </xsl:text></xsl:if>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
    </seg>
  </xsl:template>

  <xsl:template match="gap" as="element(gap)">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:if test="not(@reason)"><xsl:attribute name="reason" select="'omitted'"/></xsl:if>
      <xsl:for-each select="desc"><desc><xsl:apply-templates/></desc></xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="pb" as="element(pb)">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:if test="not(@n)"><xsl:attribute name="n" select="'?'"/></xsl:if>
    </xsl:copy>
  </xsl:template>

  <!-- Blocks that may stand in running text. -->
  <xsl:template match="p | ab | list | table | floatingText | address | (quote | q)[f:holds-blocks(.)]" as="element()">
    <xsl:apply-templates select="." mode="blocks"/>
  </xsl:template>

  <xsl:template match="note | signed | salute | dateline | addrLine | fw | label" as="element()">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:apply-templates/>
    </xsl:copy>
  </xsl:template>

  <!-- Those that may not lose their frame and keep their words. -->
  <xsl:template match="div | body | opener | closer | postscript | head | item | cell | row | desc | rdgGrp | lem | rdg" as="element(seg)">
    <seg type="{f:kind(.)}"><xsl:copy-of select="@xml:id, @xml:lang[. castable as xs:language]"/><xsl:apply-templates/></seg>
  </xsl:template>

  <xsl:template match="witStart | witEnd | lacunaStart | lacunaEnd" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="app" as="element(app)?">
    <xsl:sequence select="f:entry(., false())"/>
  </xsl:template>

  <!-- An entry with its readings side by side, groups taken apart, and with an identifier. -->
  <xsl:function name="f:entry" as="element(app)?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="among-blocks" as="xs:boolean"/>
    <xsl:for-each select="$app[f:readings(.)]">
      <app>
        <xsl:attribute name="xml:id">
          <xsl:text>entry</xsl:text><xsl:number level="any"/>
        </xsl:attribute>
        <xsl:copy-of select="@*"/>
        <xsl:for-each select="f:readings(.)">
          <xsl:copy>
            <xsl:copy-of select="@*, parent::rdgGrp/@wit[empty(current()/@wit)]"/>
            <xsl:choose>
              <xsl:when test="$among-blocks"><xsl:call-template name="inside"/></xsl:when>
              <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
            </xsl:choose>
          </xsl:copy>
        </xsl:for-each>
      </app>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
