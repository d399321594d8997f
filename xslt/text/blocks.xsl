<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `blocks`: elements of the page to paragraphs of plain text, one string each. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="blocks"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="* | text()" priority="-5" as="xs:string*">
    <xsl:sequence select="f:unexpected(.)"/>
  </xsl:template>

  <xsl:template match="text()[not(normalize-space())] | comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- The words of a block with the notation that was taken out of them. -->
  <xsl:function name="f:words-of" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="inside" as="xs:string*">
      <xsl:apply-templates select="$block/node()" mode="phrases"/>
    </xsl:variable>
    <xsl:variable name="words" as="xs:string"
        select="string-join(if ($block/@rendition) then (f:notation($block, 'before'), $inside, f:notation($block, 'after')) else $inside)"/>
    <!-- Most blocks have no note: a function call for each would cost. -->
    <xsl:sequence select="if ($with-footnotes and exists($block/@xml:id ! key('remarks', ., root($block)))) then $words || f:mark($block) else $words"/>
  </xsl:function>

  <!-- One paragraph; a block of doubtful role says so at its end. -->
  <xsl:function name="f:paragraph" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="f:trim(f:words-of($block) || (if ($block/@cert = 'low') then ' ⟨' || f:say('text/uncertain') || '⟩' else ''))"/>
  </xsl:function>

  <xsl:template match="div | body | lem | rdg | address | opener | closer | postscript" as="xs:string*">
    <xsl:apply-templates select="node()"/>
  </xsl:template>

  <!-- An opener or closer that is one line of the source. -->
  <xsl:template match="(opener | closer | postscript)[@source or text()[normalize-space()]]" priority="1" as="xs:string">
    <xsl:sequence select="f:paragraph(.)"/>
  </xsl:template>

  <xsl:template match="app" as="xs:string*">
    <xsl:variable name="shown" as="element()?" select="f:shown(.)"/>
    <xsl:variable name="blocks" as="xs:string*"><xsl:apply-templates select="$shown"/></xsl:variable>
    <xsl:sequence select="$blocks ! f:judged(., $shown), f:mark(.)"/>
  </xsl:template>

  <xsl:template match="witStart | witEnd | lacunaStart | lacunaEnd" as="empty-sequence()"/>

  <xsl:template match="p | head | fw | ab | salute | addrLine | dateline | metamark | label" as="xs:string">
    <xsl:sequence select="f:paragraph(.)"/>
  </xsl:template>

  <xsl:template match="gap | pb" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="." mode="phrases"/></xsl:variable>
    <xsl:sequence select="f:trim(string-join($words))"/>
  </xsl:template>

  <!-- A stamp: its lines behind a bar. -->
  <xsl:template match="ab[@type = 'stamp']" priority="1" as="xs:string">
    <xsl:variable name="about" as="xs:string*"
        select="distinct-values((.//stamp/@type ! f:word('stamp', .), .//stamp/@when ! f:day(.)))"/>
    <xsl:sequence select="string-join(('+ ' || f:say('text/stamp'), string-join($about, ', ')[.]), ': ') || '&#10;' || f:mark-lines(f:paragraph(.), '|')"/>
  </xsl:template>

  <xsl:template match="signed" as="xs:string">
    <xsl:variable name="words" as="xs:string*"><xsl:apply-templates select="." mode="phrases"/></xsl:variable>
    <xsl:sequence select="f:trim(string-join($words))"/>
  </xsl:template>

  <xsl:template match="note" as="xs:string">
    <xsl:sequence select="'⟨' || f:note-role(.) || '⟩ ' || f:paragraph(.)"/>
  </xsl:template>

  <xsl:template match="note[tokenize(@resp) = '#enc']" priority="1" as="xs:string">
    <xsl:sequence select="'⟨' || f:say('text/edition-note') || '⟩ ' || f:paragraph(.)"/>
  </xsl:template>

  <xsl:template match="listAnnotation/note" priority="2" as="xs:string">
    <xsl:sequence select="f:paragraph(.)"/>
  </xsl:template>

  <!-- A telegram inside another: every line behind an angle. -->
  <xsl:template match="floatingText" as="xs:string">
    <xsl:variable name="kind" as="xs:string"
        select="f:word('floatingText', (@type[. = 'draft'], @subtype, @type, 'document')[1])"/>
    <xsl:variable name="inside" as="xs:string*"><xsl:apply-templates select="node()"/></xsl:variable>
    <xsl:sequence select="f:mark-lines(f:joined(('⟨' || $kind || '⟩', $inside), '&#10;&#10;'), '>')"/>
  </xsl:template>

  <xsl:template match="quote" as="xs:string*">
    <xsl:sequence select="f:paragraph(.)"/>
  </xsl:template>

  <xsl:template match="quote[p or ab or list or table or floatingText]" priority="1" as="xs:string*">
    <xsl:apply-templates select="node()"/>
  </xsl:template>

  <!-- A table: one line a row, bars between the cells. -->
  <xsl:template match="table" as="xs:string*">
    <xsl:apply-templates select="head"/>
    <xsl:variable name="rows" as="xs:string*"><xsl:apply-templates select="node() except head"/></xsl:variable>
    <xsl:sequence select="f:joined($rows, '&#10;')"/>
  </xsl:template>

  <xsl:template match="row" as="xs:string">
    <xsl:sequence select="string-join(cell ! f:trim-line(translate(f:words-of(.), '&#10;', ' ')), ' | ') => f:trim-line()"/>
  </xsl:template>

  <xsl:template match="list" as="xs:string*">
    <xsl:apply-templates select="head"/>
    <xsl:variable name="items" as="xs:string*"><xsl:apply-templates select="node() except head"/></xsl:variable>
    <xsl:sequence select="f:joined($items, '&#10;')"/>
  </xsl:template>

  <xsl:template match="item" as="xs:string">
    <xsl:sequence select="'- ' || f:paragraph(.)"/>
  </xsl:template>

</xsl:stylesheet>
