<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `passage`, what stands in a version: containers (parts, telegrams within telegrams, openers, closers, quotations of paragraphs),
     and in them passages, each with its address, its rows and its evidence. What a passage holds is made by mode `block`. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="passage"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- A version: a witness, an edited text or a translation. -->
  <xsl:template match="text/body/div" priority="2" as="node()+">
    <xsl:param name="rows" as="map(xs:string, xs:integer+)" tunnel="yes" select="map { }"/>
    <xsl:variable name="n" as="xs:string" select="f:version(.)"/>
    <xsl:variable name="witness" as="element(witness)?" select="id($n)[self::witness]"/>
    <section class="version {if (@type = 'translation') then 'translation' else 'original'}" aria-labelledby="page-{$n}">
      <xsl:sequence select="f:address(.), f:row-style((1, max((1, f:rows-of(., $rows)))), 1)"/>
      <header lang="{$language}">
        <h2 id="page-{$n}"><b class="siglum">{$n}</b> {f:label(.)}</h2>
        <xsl:if test="$witness">
          <p class="aside" lang="{f:language($witness)}"><xsl:apply-templates select="$witness/node()[not(self::note)]" mode="text"/></p>
        </xsl:if>
      </header>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <!-- What holds passages stands in the rows of the passages that it holds, and counts its own rows from 1. -->
  <xsl:template name="container" as="element()">
    <xsl:param name="rows" as="map(xs:string, xs:integer+)" tunnel="yes" select="map { }"/>
    <xsl:param name="base" as="xs:integer" tunnel="yes" select="1"/>
    <xsl:param name="name" as="xs:string" select="'div'"/>
    <xsl:param name="class" as="xs:string" select="local-name()"/>
    <xsl:param name="label" as="xs:string?" select="()"/>
    <xsl:param name="caption" as="xs:string?" select="()"/>
    <xsl:variable name="own" as="xs:integer*" select="f:rows-of(., $rows)"/>
    <xsl:element name="{$name}">
      <xsl:attribute name="class" select="$class"/>
      <xsl:if test="$label">
        <xsl:attribute name="role" select="'group'"/>
        <xsl:attribute name="aria-label" select="$label"/>
      </xsl:if>
      <xsl:sequence select="f:address(.), f:row-style($own, $base)"/>
      <xsl:if test="$caption"><p class="caption" lang="{$language}">{$caption}</p></xsl:if>
      <xsl:apply-templates>
        <xsl:with-param name="base" select="($own[1], $base)[1]" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:element>
  </xsl:template>

  <xsl:template match="div" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="container">
      <xsl:with-param name="class" select="string-join(('part', @type ! ('part-' || .)), ' ')"/>
      <xsl:with-param name="label" select="@type[not(starts-with(., 'tei-'))] ! f:word('div', .)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A telegram, draft or document inside another. -->
  <xsl:template match="floatingText" as="node()+">
    <xsl:variable name="kind" as="xs:string" select="f:word('floatingText', (@type[. = 'draft'], @subtype, @type, 'document')[1])"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="container">
      <xsl:with-param name="class" select="'embedded'"/>
      <xsl:with-param name="label" select="$kind"/>
      <xsl:with-param name="caption" select="$kind"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="floatingText/body" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="address" as="element(h:div)">
    <xsl:call-template name="container"/>
  </xsl:template>

  <xsl:template match="opener[not(f:is-running(.))] | closer[not(f:is-running(.))] | postscript[not(f:is-running(.))]" priority="1" as="element(h:div)">
    <xsl:call-template name="container"/>
  </xsl:template>

  <!-- A quotation of whole paragraphs. -->
  <xsl:template match="quote[p | ab]" priority="1" as="element(h:blockquote)">
    <xsl:call-template name="container">
      <xsl:with-param name="name" select="'blockquote'"/>
      <xsl:with-param name="class" select="'quotation'"/>
      <xsl:with-param name="caption" select="@type ! f:said('quote/' || .)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="lem | rdg" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Where a fragmentary witness begins and ends; of no use in the reading text. -->
  <xsl:template match="witStart | witEnd | lacunaStart | lacunaEnd" as="empty-sequence()"/>

  <xsl:template match="text()" as="text()?">
    <xsl:if test="not(f:is-layout(.))"><xsl:value-of select="f:one-line(.)"/></xsl:if>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- True for an opener or closer that is one line of the source, with text of its own. -->
  <xsl:function name="f:is-running" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[@source or text()[normalize-space()]])"/>
  </xsl:function>

</xsl:stylesheet>
