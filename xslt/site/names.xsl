<?xml version="1.0" encoding="UTF-8"?>
<!-- The indexes of persons, places, organisations and objects: entries of the authority file that occur, code names beside
     persons and as references to them, where each occurs, and names that nobody has been found for. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="d:edition[$page = map:for-each($f:index-of, function ($kind, $name) { $name })]" as="node()*">
    <xsl:variable name="kind" as="xs:string" select="map:keys($f:index-of)[$f:index-of(.) = $page]"/>
    <xsl:variable name="entries" as="element()*" select="(.//t:person, .//t:place, .//t:org, .//t:object)[local-name() = $kind][@xml:id][f:occurs(.)]"/>
    <xsl:variable name="unknown" as="element(d:name)*" select="d:telegram/d:name[@kind = $kind][empty(f:entry(.))]"/>
    <xsl:variable name="items" as="element(h:article)*"><xsl:apply-templates select="$entries"/><xsl:sequence select="$entries ! f:references(.)"/></xsl:variable>
    <xsl:if test="exists($entries) or empty($unknown)">
      <p class="lead">{if (exists($entries)) then f:count(count($entries), $kind) else f:say('names/none')}</p>
    </xsl:if>
    <xsl:variable name="sorted" as="element(h:article)*" select="sort($items, (), function ($item as element()) as xs:string+ { f:letter($item), f:sort-key($item/h:h2) })"/>
    <xsl:variable name="letters" as="xs:string*" select="distinct-values($sorted ! f:letter(.))"/>
    <xsl:if test="count($sorted) gt 12">
      <nav class="jump" aria-label="{f:say('letters')}">
        <xsl:for-each select="$letters"><a href="#letter-{.}">{.}</a><xsl:text> </xsl:text></xsl:for-each>
      </nav>
    </xsl:if>
    <xsl:for-each-group select="$sorted" group-by="f:letter(.)">
      <section class="letter" id="letter-{current-grouping-key()}" aria-label="{current-grouping-key()}">
        <xsl:sequence select="current-group()"/>
      </section>
    </xsl:for-each-group>
    <xsl:if test="exists($unknown)">
      <h2 id="unidentified">{f:say('unidentified')}</h2>
      <p class="remark">{f:say('unidentified/lead')}</p>
      <ul class="unidentified">
        <xsl:for-each-group select="$unknown" group-by="@lang || '|' || .">
          <xsl:sort select="lower-case(.)"/>
          <li><span lang="{@lang}">{.}</span><xsl:text>: </xsl:text><xsl:sequence select="f:occurrences(current-group())"/></li>
        </xsl:for-each-group>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="t:person | t:place | t:org | t:object" as="element(h:article)">
    <xsl:variable name="here" as="element(d:name)*" select="key('name', @xml:id)"/>
    <xsl:variable name="own" as="xs:string" select="f:entry-name(.)"/>
    <article class="entry" id="{@xml:id}">
      <h2><xsl:for-each select="(f:entry-form(.)/ancestor-or-self::*/@xml:lang)[last()][. != $language]"><xsl:attribute name="lang" select="."/></xsl:for-each>{$own}</h2>
      <xsl:sequence select="f:forms(., $own), f:in-texts($here, $own)"/>
      <xsl:for-each select="t:note"><p class="remark" lang="{(ancestor-or-self::*/@xml:lang)[last()]}">{normalize-space(.)}</p></xsl:for-each>
      <xsl:sequence select="f:letters-of(.)"/>
      <xsl:if test="exists($here)">
        <div class="occurs"><span class="term">{f:say('occurs-in')}</span><xsl:text> </xsl:text><xsl:sequence select="f:occurrences($here)"/></div>
      </xsl:if>
      <xsl:if test="t:idno[matches(., '^https?://')]">
        <p class="ids">
          <xsl:for-each select="t:idno[matches(., '^https?://')]"><xsl:if test="position() gt 1"> · </xsl:if><xsl:sequence select="f:outside(normalize-space(.), (@type, .)[1])"/></xsl:for-each>
        </p>
      </xsl:if>
    </article>
  </xsl:template>

  <xsl:function name="f:occurs" as="xs:boolean">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="exists(key('name', $entry/@xml:id, root($entry))) or exists(key('party', $entry/@xml:id, root($entry)))"/>
  </xsl:function>

  <!-- Code names first, told as such; then the other forms that the authority file has. -->
  <xsl:function name="f:forms" as="element(h:p)*">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="own" as="xs:string"/>
    <xsl:variable name="all" as="element()*" select="$entry/(t:persName | t:placeName[not(@ref)] | t:orgName | t:objectIdentifier/t:objectName)[normalize-space(.) != $own]"/>
    <xsl:variable name="codes" as="element()*" select="$all[@type = 'codename']"/>
    <xsl:if test="exists($codes)">
      <p class="codes"><span class="term">{f:say('codename')}</span><xsl:text> </xsl:text><xsl:sequence select="f:listed($codes)"/></p>
    </xsl:if>
    <xsl:if test="exists($all except $codes)">
      <p class="forms"><xsl:sequence select="f:listed($all except $codes)"/></p>
    </xsl:if>
  </xsl:function>

  <!-- Names one after another, each in its language. -->
  <xsl:function name="f:listed" as="node()*">
    <xsl:param name="names" as="element()*"/>
    <xsl:for-each select="$names">
      <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
      <span lang="{(ancestor-or-self::*/@xml:lang)[last()]}">{normalize-space(.)}</span>
      <xsl:if test="@type = ('erroneous', 'abbreviation')"><xsl:text> </xsl:text><span class="aside">{f:say(@type)}</span></xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The forms that stand in the texts, the most frequent first; nothing where it is only the main one. -->
  <xsl:function name="f:in-texts" as="element(h:p)?">
    <xsl:param name="names" as="element(d:name)*"/>
    <xsl:param name="own" as="xs:string"/>
    <xsl:if test="$names != $own">
      <p class="forms">
        <span class="term">{f:say('in-texts')}</span>
        <xsl:text> </xsl:text>
        <xsl:for-each-group select="$names" group-by="@lang || '|' || . || '|' || @code">
          <xsl:sort select="sum(current-group()/@n)" order="descending"/>
          <xsl:sort select="string(.)"/>
          <xsl:if test="position() le 24">
            <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
            <span lang="{@lang}">{.}</span>
            <xsl:if test="@code"><xsl:text> </xsl:text><span class="aside">{f:say('codename')}</span></xsl:if>
            <xsl:if test="sum(current-group()/@n) gt 1"><xsl:text> </xsl:text><span class="aside">{sum(current-group()/@n)}×</span></xsl:if>
          </xsl:if>
          <xsl:if test="position() = 25"> …</xsl:if>
        </xsl:for-each-group>
      </p>
    </xsl:if>
  </xsl:function>

  <!-- How many telegrams it sent, received, handed on. -->
  <xsl:function name="f:letters-of" as="element(h:p)?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="parties" as="element(d:party)*" select="key('party', $entry/@xml:id, root($entry))"/>
    <xsl:variable name="told" as="xs:string*" select="
        for $part in ('from', 'to', 'via', 'cc') return count($parties[@part = $part]/../..)[. gt 0]
          ! f:count(., map { 'from': 'sent', 'to': 'received', 'via': 'passed', 'cc': 'copied' }($part))"/>
    <xsl:if test="exists($told)"><p class="letters"><span class="term">{f:say('head/telegrams')}</span> {string-join($told, ' · ')}</p></xsl:if>
  </xsl:function>

  <!-- "Filippov: see Stalin". -->
  <xsl:function name="f:references" as="element(h:article)*">
    <xsl:param name="entry" as="element()"/>
    <xsl:for-each-group select="$entry/t:persName[@type = 'codename'][normalize-space(.) != f:entry-name($entry)]" group-by="normalize-space(.)">
      <article class="entry reference">
        <h2 lang="{(ancestor-or-self::*/@xml:lang)[last()]}">{current-grouping-key()}</h2>
        <p><span class="term">{f:say('codename')}</span> {f:say('see')} <a href="#{$entry/@xml:id}">{f:entry-name($entry)}</a></p>
      </article>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The telegrams that names occur in, each leading to the first place, with how often. -->
  <xsl:function name="f:occurrences" as="node()*">
    <xsl:param name="names" as="element(d:name)*"/>
    <xsl:sequence select="f:telegram-links(f:in-order($names/..), map:merge(
        for $telegram in $names/.. return map:entry(string($telegram/@id),
          map { 'at': ($names intersect $telegram/d:name)[1]/@at ! string(), 'times': sum(($names intersect $telegram/d:name)/@n) })))"/>
  </xsl:function>

  <xsl:function name="f:letter" as="xs:string">
    <xsl:param name="item" as="element(h:article)"/>
    <xsl:variable name="first" as="xs:string" select="upper-case(substring(f:sort-key($item/h:h2), 1, 1))"/>
    <xsl:sequence select="if (matches($first, '\p{L}')) then $first else '0–9'"/>
  </xsl:function>

  <!-- By what a name is put in its place: without accents and what is no letter or figure before it; ё is е. No collation
       is asked, so that every processor sorts alike. -->
  <xsl:function name="f:sort-key" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="normalize-unicode($name, 'NFD') => replace('и&#x306;', 'й') => replace('И&#x306;', 'Й') => replace('\p{M}', '')"/>
    <xsl:sequence select="lower-case(replace($plain, '^[^\p{L}\p{N}]+', ''))"/>
  </xsl:function>

</xsl:stylesheet>
