<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `record`: the apparatus below the text, what matters first, noise of transcription after it; mode `text` and `passage`:
     the mark in the text that leads there. Entries are numbered through in the order of the text. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="record"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="text" as="element(h:section)?">
    <xsl:variable name="entries" as="element(app)*" select="f:entries(.)"/>
    <xsl:variable name="noise" as="element(app)*" select="$entries[f:is-noise(.)]"/>
    <xsl:if test="exists($entries)">
      <section class="record apparatus" aria-labelledby="page-apparatus">
        <h2 id="page-apparatus">{f:say('page/apparatus')}</h2>
        <xsl:sequence select="f:group('substantive', $entries except $noise, .), f:group('noise', $noise, .)"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:group" as="element(h:div)?">
    <xsl:param name="group" as="xs:string"/>
    <xsl:param name="entries" as="element(app)*"/>
    <xsl:param name="text" as="element(text)"/>
    <xsl:if test="exists($entries)">
      <div class="group {$group}">
        <h3>{f:say('page/' || $group)} <span class="count">{count($entries)}</span></h3>
        <ol>
          <xsl:apply-templates select="$entries" mode="record">
            <xsl:with-param name="numbers" select="f:numbers-of-entries($text)" tunnel="yes"/>
          </xsl:apply-templates>
        </ol>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- The number of each entry by its xml:id. -->
  <xsl:function name="f:numbers-of-entries" as="map(xs:string, xs:integer)">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="entries" as="element(app)*" select="f:entries($text)"/>
    <xsl:sequence select="map:merge(for $n in 1 to count($entries) return map { string($entries[$n]/@xml:id): $n })"/>
  </xsl:function>

  <xsl:template match="app" as="element(h:li)">
    <xsl:param name="numbers" as="map(xs:string, xs:integer)" tunnel="yes"/>
    <li id="app-{@xml:id}" value="{$numbers(@xml:id)}">
      <xsl:apply-templates select="lem"/>
      <xsl:text> ] </xsl:text>
      <xsl:for-each select="rdg">
        <xsl:if test="position() gt 1"><xsl:text>; </xsl:text></xsl:if>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
      <xsl:for-each select="f:elsewhere(.)"><xsl:text> </xsl:text><a class="aside" href="#app-{.}">{f:say('page/moved')}: {$numbers(.)}</a></xsl:for-each>
      <xsl:if test="empty(ancestor::rdg)"><xsl:text> </xsl:text><a class="back" href="#at-{@xml:id}" title="{f:say('page/back')}">↑</a></xsl:if>
      <xsl:for-each select="@xml:id ! key('said-of', ., root(current()))[@type = ('evidence', 'crux')]">
        <p class="{@type}" lang="{f:language(.)}">{normalize-space(.)}</p>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:template match="lem | rdg" as="node()*">
    <xsl:variable name="words" as="xs:string" select="f:reading(.)"/>
    <xsl:element name="{if (self::lem) then 'b' else 'span'}">
      <xsl:attribute name="lang" select="if (normalize-space()) then f:language(.) else $language"/>
      <xsl:if test="not(normalize-space())"><xsl:attribute name="class" select="'none'"/></xsl:if>
      <xsl:value-of select="$words"/>
    </xsl:element>
    <xsl:text> </xsl:text>
    <span class="siglum">{f:sigla(.)}</span>
    <xsl:for-each select="f:remark(.)"><xsl:text> </xsl:text><span class="remark">{.}</span></xsl:for-each>
  </xsl:template>

  <!-- The reading text is the lemma; where there is none, the first reading. -->
  <xsl:template match="app" mode="text" as="node()*">
    <xsl:apply-templates select="(lem, rdg)[1]/node()" mode="text"/>
    <xsl:if test="@xml:id"><xsl:call-template name="mark"/></xsl:if>
  </xsl:template>

  <xsl:template match="witStart | witEnd | lacunaStart | lacunaEnd" mode="text" as="empty-sequence()"/>

  <!-- Around whole blocks the mark stands in the first of them; where the reading text has nothing, alone. -->
  <xsl:template match="app" mode="passage" as="node()*">
    <xsl:variable name="chosen" as="element()" select="(lem, rdg)[1]"/>
    <xsl:apply-templates select="$chosen[*]" mode="passage"/>
    <xsl:if test="empty($chosen/(* except (witStart, witEnd, lacunaStart, lacunaEnd))) and @xml:id">
      <xsl:call-template name="lone-mark"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lone-mark" as="element(h:p)">
    <xsl:param name="rows" as="map(xs:string, xs:integer+)" tunnel="yes" select="map { }"/>
    <xsl:param name="base" as="xs:integer" tunnel="yes" select="1"/>
    <p class="lone">
      <xsl:sequence select="f:row-style($rows(generate-id((lem, rdg)[1])), $base)"/>
      <xsl:call-template name="mark"/>
    </p>
  </xsl:template>

  <xsl:template name="mark" as="element(h:a)">
    <xsl:param name="numbers" as="map(xs:string, xs:integer)" tunnel="yes" select="map { }"/>
    <a class="variant opens{' noise'[f:is-noise(current())]}" id="at-{@xml:id}" href="#app-{@xml:id}" aria-label="{f:say('page/entry')} {$numbers(@xml:id)}">{$numbers(@xml:id)}</a>
  </xsl:template>

</xsl:stylesheet>
