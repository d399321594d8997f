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
        <xsl:apply-templates select="root()/TEI/teiHeader/fileDesc/sourceDesc//listWit[not(ancestor::listWit)]"/>
        <xsl:call-template name="group">
          <xsl:with-param name="group" select="'substantive'"/>
          <xsl:with-param name="entries" select="$entries except $noise"/>
        </xsl:call-template>
        <xsl:call-template name="group">
          <xsl:with-param name="group" select="'noise'"/>
          <xsl:with-param name="entries" select="$noise"/>
        </xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- Who the sigla are; witnesses of one paper stand below its heading. -->
  <xsl:template match="listWit" as="element(h:div)">
    <div class="witnesses" lang="{f:language(.)}">
      <xsl:for-each select="head"><p class="of">{normalize-space()}</p></xsl:for-each>
      <xsl:for-each select="desc"><p>{normalize-space()}</p></xsl:for-each>
      <xsl:for-each-group select="witness | listWit" group-adjacent="local-name()">
        <xsl:choose>
          <xsl:when test="self::listWit"><xsl:apply-templates select="current-group()"/></xsl:when>
          <xsl:otherwise><dl><xsl:apply-templates select="current-group()"/></dl></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </div>
  </xsl:template>

  <xsl:template match="witness" as="element(h:div)">
    <div>
      <xsl:for-each select="@xml:id"><xsl:attribute name="id" select="'witness-' || ."/></xsl:for-each>
      <dt><b class="siglum">{@xml:id}</b></dt>
      <dd><xsl:apply-templates select="node() except (witness | note)" mode="text"/></dd>
      <xsl:if test="witness"><dd><dl><xsl:apply-templates select="witness"/></dl></dd></xsl:if>
    </div>
  </xsl:template>

  <!-- The sigla of a reading, each leading to who it is; or the words for it. -->
  <xsl:function name="f:linked-sigla" as="node()*">
    <xsl:param name="reading" as="element()"/>
    <xsl:if test="empty($reading/@wit)"><xsl:value-of select="f:sigla($reading)"/></xsl:if>
    <xsl:for-each select="tokenize($reading/@wit) ! substring-after(., '#')">
      <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="id(., root($reading))[self::witness]"><a href="#witness-{.}">{.}</a></xsl:when>
        <xsl:otherwise>{.}</xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:function>

  <xsl:template name="group" as="element(h:div)?">
    <xsl:param name="group" as="xs:string"/>
    <xsl:param name="entries" as="element(app)*"/>
    <xsl:if test="exists($entries)">
      <div class="group {$group}">
        <h3>{f:say('page/' || $group)} <span class="count">{count($entries)}</span></h3>
        <ol><xsl:apply-templates select="$entries"/></ol>
      </div>
    </xsl:if>
  </xsl:template>

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
        <p class="{@type}" lang="{f:language(.)}">{string-join((f:editor(.), normalize-space(.)), ': ')}</p>
      </xsl:for-each>
    </li>
  </xsl:template>

  <!-- Who decided, where it was a person. -->
  <xsl:function name="f:editor" as="xs:string?">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note[@type = 'evidence'][not(f:said('resp/' || substring-after(@resp, '#')))] ! f:says(.)[.]"/>
  </xsl:function>

  <xsl:template match="lem | rdg" as="node()*">
    <xsl:variable name="words" as="xs:string" select="f:reading(.)"/>
    <xsl:element name="{if (self::lem) then 'b' else 'span'}">
      <xsl:attribute name="lang" select="if (normalize-space()) then f:language(.) else $language"/>
      <xsl:if test="not(normalize-space())"><xsl:attribute name="class" select="'none'"/></xsl:if>
      <xsl:value-of select="$words"/>
    </xsl:element>
    <xsl:text> </xsl:text>
    <span class="siglum"><xsl:sequence select="f:linked-sigla(.)"/></span>
    <xsl:for-each select="f:remark(.)"><xsl:text> </xsl:text><span class="remark">{.}</span></xsl:for-each>
  </xsl:template>

  <!-- The reading text is the lemma; where there is none, the first reading. What no witness has stands in the angle brackets
       of this edition, what is not sure has a question mark. -->
  <xsl:template match="app" mode="text" as="node()*">
    <xsl:param name="within-link" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="chosen" as="element()?" select="(lem, rdg)[1]"/>
    <xsl:choose>
      <xsl:when test="f:is-conjecture($chosen) and normalize-space($chosen)">
        <span class="conjecture" title="{string-join((f:say('reading/conjecture'), $chosen ! f:says(.)[.]), ': ')}">⟨<xsl:apply-templates select="$chosen/node()" mode="text"/>⟩</span>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="$chosen/node()" mode="text"/></xsl:otherwise>
    </xsl:choose>
    <xsl:sequence select="$chosen/self::lem[normalize-space()] ! f:doubt(.)"/>
    <xsl:if test="@xml:id and not($within-link)"><xsl:call-template name="mark"/></xsl:if>
    <xsl:value-of select="' '[current()/(lem, rdg)[1]/f:ends-in-space(.)]"/>
  </xsl:template>

  <!-- The content of a block, which may be the whole of a lemma: the same signs. -->
  <xsl:template name="chosen" as="node()*">
    <xsl:choose>
      <xsl:when test="parent::lem">
        <xsl:variable name="own" as="xs:boolean" select="f:is-conjecture(..)"/>
        <xsl:value-of select="'⟨'[$own]"/>
        <xsl:call-template name="inside"/>
        <xsl:value-of select="'⟩'[$own]"/>
        <xsl:sequence select="f:doubt(..)"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="inside"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A blank at the end of a reading comes after the mark, not before it. -->
  <xsl:template match="(lem | rdg)/text()[not(following-sibling::node())][matches(., '\S?\s$')]" mode="text" priority="1" as="text()?">
    <xsl:value-of select="replace(., '\s+$', '')"/>
  </xsl:template>

  <xsl:function name="f:ends-in-space" as="xs:boolean">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="exists($reading[normalize-space()]/node()[last()][self::text()][matches(., '\s$')])"/>
  </xsl:function>

  <xsl:template match="witStart | witEnd | lacunaStart | lacunaEnd" mode="text" as="empty-sequence()"/>

  <!-- Around whole blocks the mark stands in the first of them; where the reading text has nothing, alone. -->
  <xsl:template match="app" mode="passage" as="node()*">
    <xsl:variable name="chosen" as="element()" select="(lem, rdg)[1]"/>
    <xsl:apply-templates select="$chosen[*]" mode="passage"/>
    <xsl:if test="empty($chosen/(* except (witStart, witEnd, lacunaStart, lacunaEnd, gap))) and @xml:id">
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
    <a class="variant opens{' noise'[f:is-noise(current())]}" id="at-{@xml:id}" href="#app-{@xml:id}" lang="{$language}" aria-label="{f:say('page/entry')} {$numbers(@xml:id)}">{$numbers(@xml:id)}</a>
  </xsl:template>

</xsl:stylesheet>
