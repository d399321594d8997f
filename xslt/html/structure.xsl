<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `text`, what holds blocks: versions, their parts, telegrams within telegrams, openers, closers, apparatus;
     and the rules for text nodes, comments and everything unexpected. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="text"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="*" priority="-5" as="node()*">
    <xsl:sequence select="f:unexpected(.)"/>
  </xsl:template>

  <xsl:template match="text()" as="text()">
    <xsl:value-of select="f:one-line(.)"/>
  </xsl:template>

  <xsl:template match="text()[f:is-layout(.)]" priority="1" as="empty-sequence()"/>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- A version: a witness or a translation. -->
  <xsl:template match="text/body/div" priority="1" as="node()+">
    <xsl:variable name="n" as="xs:string" select="f:version(.)"/>
    <xsl:variable name="witness" as="element(witness)?" select="id($n)[self::witness]"/>
    <section class="version" aria-labelledby="page-{$n}" tabindex="0">
      <xsl:sequence select="f:address(.)"/>
      <header lang="en">
        <h2 id="page-{$n}"><b class="siglum">{$n}</b> {f:label(.)}</h2>
        <xsl:if test="$witness">
          <p class="aside"><xsl:apply-templates select="$witness/node()[not(self::note)]"/></p>
        </xsl:if>
      </header>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <xsl:template match="div" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <section class="{string-join(('part', @type ! ('part-' || .)), ' ')}">
      <xsl:if test="@type">
        <xsl:attribute name="aria-label" select="f:word('div', @type)"/>
      </xsl:if>
      <xsl:sequence select="f:address(.)"/>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <!-- A telegram, draft or document inside another. -->
  <xsl:template match="floatingText" as="node()+">
    <xsl:variable name="kind" as="xs:string"
        select="f:word('floatingText', (@type[. = 'draft'], @subtype, @type, 'document')[1])"/>
    <xsl:text>&#10;</xsl:text>
    <section class="embedded" aria-label="{$kind}">
      <xsl:sequence select="f:address(.)"/>
      <p class="caption" lang="en">{$kind}<xsl:sequence select="f:links(.)"/></p>
      <xsl:apply-templates/>
    </section>
  </xsl:template>

  <xsl:template match="floatingText/body" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="opener | address | closer | postscript" as="element(h:div)">
    <div class="{local-name()}">
      <xsl:sequence select="f:address(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="lem | rdg" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Where a fragmentary witness begins and ends; of no use in the reading text. -->
  <xsl:template match="witStart | witEnd" as="empty-sequence()"/>

  <!-- True inside a paragraph or another piece of running text, where HTML allows phrases only. -->
  <xsl:function name="f:in-line" as="xs:boolean">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="around" as="element()?" select="$node/ancestor::*[f:is-running(.) or self::div or self::body][1]"/>
    <xsl:sequence select="exists($around) and f:is-running($around)"/>
  </xsl:function>

  <!-- True for what holds running text. A closer does where it is one line of the source. -->
  <xsl:function name="f:is-running" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::p or self::ab or self::head or self::fw or self::salute or self::signed or self::dateline
        or self::addrLine or self::cell or self::item or self::note or self::label or self::seg or self::bibl or self::title
        or (self::closer | self::opener | self::quote | self::postscript)[@source or text()[normalize-space()]]])"/>
  </xsl:function>

  <!-- True for running text that holds what HTML does not allow in a paragraph. -->
  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element//(p | ab | list | table | floatingText | address | quote[f:is-block-quote(.)]))"/>
  </xsl:function>

  <xsl:function name="f:is-block-quote" as="xs:boolean">
    <xsl:param name="quote" as="element(quote)"/>
    <xsl:sequence select="exists($quote/(p | ab | list | table | floatingText | quote)) or not(f:in-line($quote))"/>
  </xsl:function>

</xsl:stylesheet>
