<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `text`, what somebody did to the text: corrections, expansions, normalisations, supplied and doubtful words,
     omissions, deletions. Each has a sign of its own, never only a colour; signs.xsl explains them on every page.
     Square brackets are the archive's and the translator's; angle brackets are this edition's. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="text"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- What stands there, with the pair partner beside it or behind it. -->
  <xsl:template match="choice" as="node()*">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="choice[abbr and expan]" as="element()+">
    <abbr title="{normalize-space(expan)}"><xsl:apply-templates select="abbr/node()"/></abbr>
    <span class="full"> ⟨{normalize-space(expan)}⟩</span>
  </xsl:template>

  <xsl:template match="choice[orig and reg]" as="element(h:span)+">
    <span class="{string-join(('orig', orig ! f:looks(.)), ' ')}" title="{normalize-space(reg)}"><xsl:apply-templates select="orig/node()"/></span>
    <span class="full"> ⟨{normalize-space(reg)}⟩</span>
  </xsl:template>

  <xsl:template match="abbr" as="element(h:abbr)">
    <abbr><xsl:sequence select="f:address(.)"/><xsl:apply-templates/></abbr>
  </xsl:template>

  <xsl:template match="expan | orig | reg" as="element(h:span)">
    <span class="{local-name()}"><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="sic" as="element(h:span)">
    <span class="sic" title="{f:say('decision/sic')}"><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="corr" as="element(h:span)">
    <span class="corr" title="{string-join((f:say('decision/corr'), f:says(.)[.]), ': ')}"> ⟨<xsl:call-template name="inside"/>⟩<xsl:sequence select="f:doubt(.)"/></span>
  </xsl:template>

  <!-- Supplied words in the brackets of the source, or in the angle brackets of this edition. -->
  <xsl:template match="supplied" as="element(h:span)">
    <xsl:variable name="own" as="xs:boolean" select="f:notation(., 'before') = ''"/>
    <span class="{string-join(('supplied', 'own'[$own], @cert[. = 'low'] ! 'low'), ' ')}" title="{string-join((f:say('decision/supplied'), @reason ! f:word('reason', .), f:says(.)[.]), ', ')}">
      <xsl:sequence select="f:address(.)"/>
      <xsl:value-of select="'⟨'[$own]"/>
      <xsl:call-template name="inside"/>
      <xsl:value-of select="'⟩'[$own]"/>
      <xsl:sequence select="f:doubt(.)"/>
    </span>
  </xsl:template>

  <xsl:template match="unclear" as="element(h:span)">
    <span class="unclear" title="{string-join((f:say('decision/unclear'), f:says(.)[.]), ', ')}">
      <xsl:sequence select="f:address(.)"/>
      <xsl:call-template name="inside"/>
      <xsl:sequence select="f:question()"/>
    </span>
  </xsl:template>

  <xsl:template match="surplus" as="element(h:span)">
    <span class="surplus" title="{string-join((f:say('decision/surplus'), @reason ! f:word('reason', .)), ': ')}">{{<xsl:call-template name="inside"/>}}</span>
  </xsl:template>

  <xsl:template match="del" as="element(h:del)">
    <del><xsl:sequence select="f:address(.)"/><xsl:call-template name="inside"/></del>
  </xsl:template>

  <xsl:template match="add" as="element(h:ins)">
    <ins><xsl:sequence select="f:address(.)"/><xsl:call-template name="inside"/></ins>
  </xsl:template>

  <!-- An omission: the words of the source for it, or a word of ours in angle brackets. -->
  <xsl:template match="gap" as="node()+">
    <span class="gap" title="{f:word('gap', @reason)}">
      <xsl:choose>
        <xsl:when test="@rendition or desc">
          <xsl:value-of select="f:notation(., 'before')"/>
          <xsl:apply-templates select="desc/node()"/>
          <xsl:value-of select="f:notation(., 'after')"/>
        </xsl:when>
        <xsl:otherwise><span lang="{$language}">⟨{f:word('gap', @reason)}⟩</span></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <!-- A bracket that names, explains or spells out what stands before it. -->
  <xsl:template match="gloss" as="element(h:span)">
    <span class="gloss gloss-{@type}" title="{string-join((f:word('gloss', @type), f:says(.)[.]), ', ')}"><xsl:sequence select="f:address(.)"/><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:function name="f:doubt" as="element(h:sup)?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/@cert = 'low') then f:question() else ()"/>
  </xsl:function>

  <xsl:function name="f:question" as="element(h:sup)">
    <sup class="question">?</sup>
  </xsl:function>

</xsl:stylesheet>
