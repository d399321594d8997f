<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `signs`: words as the edition reads them, with its signs: ⟨ ⟩ around what no paper has, a question mark behind what is not sure. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="signs"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The lines of an element, each a string; what stands around it counts too. -->
  <xsl:function name="s:signed" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="inside" as="xs:string*"><xsl:apply-templates select="$element"/></xsl:variable>
    <xsl:variable name="around" as="element()?" select="$element/ancestor::*[s:is-own(.) or self::lem[@cert = 'low']][1]"/>
    <xsl:variable name="words" as="xs:string" select="string-join($inside)"/>
    <xsl:sequence select="
        tokenize(if ($around) then s:with-signs($words, s:is-own($around), $around/@cert = 'low') else $words, '\n') ! normalize-space(.)[. != '']"/>
  </xsl:function>

  <xsl:template match="*" as="xs:string*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="text()" as="xs:string">
    <xsl:sequence select="translate(., '&#10;', ' ')"/>
  </xsl:template>

  <xsl:template match="lb" as="xs:string">
    <xsl:sequence select="'&#10;'"/>
  </xsl:template>

  <xsl:template match="choice/(sic | orig | expan) | rdg | surplus | note | comment() | processing-instruction()" priority="1" as="empty-sequence()"/>

  <xsl:template match="corr | supplied | lem" as="xs:string">
    <xsl:variable name="inside" as="xs:string*"><xsl:apply-templates/></xsl:variable>
    <xsl:sequence select="s:with-signs(string-join($inside), s:is-own(.), @cert = 'low')"/>
  </xsl:template>

  <!-- True for what this edition put there: a correction, words supplied without brackets of the paper, a lemma of no witness. -->
  <xsl:function name="s:is-own" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/(self::corr | self::supplied[not(@rendition)] | self::lem[@resp][not(@wit)]))"/>
  </xsl:function>

  <xsl:function name="s:with-signs" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="own" as="xs:boolean"/>
    <xsl:param name="doubtful" as="xs:boolean"/>
    <xsl:variable name="core" as="xs:string" select="replace($words, '\s+$', '')"/>
    <xsl:sequence select="
        if ($core = '') then $words
        else '⟨'[$own] || $core || '⟩'[$own] || '?'[$doubtful] || substring($words, string-length($core) + 1)"/>
  </xsl:function>

</xsl:stylesheet>
