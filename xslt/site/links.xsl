<?xml version="1.0" encoding="UTF-8"?>
<!-- Keys over the edition, and links from its pages to telegrams, entries and addresses outside. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:key name="telegram" match="d:telegram" use="@id"/>
  <xsl:key name="entry" match="t:person | t:place | t:org | t:object" use="@xml:id"/>
  <xsl:key name="name" match="d:name" use="@ref"/>
  <xsl:key name="party" match="d:party" use="substring-after(@ref, 'aut:')"/>

  <!-- The telegrams in the order of their dates; undated ones at the end. -->
  <xsl:function name="f:in-order" as="element(d:telegram)*">
    <xsl:param name="telegrams" as="element(d:telegram)*"/>
    <xsl:perform-sort select="$telegrams">
      <!-- As text, so that 1951 stands before 1951-01, and that before 1951-01-01. -->
      <xsl:sort select="(d:day[exists(f:start-of(..))]/(@when, @from, @to)[1] ! string(), '9999')[1]"/>
      <xsl:sort select="@id"/>
    </xsl:perform-sort>
  </xsl:function>

  <!-- What a telegram is called in short: its number and day, or else its identifier. -->
  <xsl:function name="f:short" as="xs:string">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:variable name="day" as="xs:string?" select="($telegram/d:day/(@when, @from, @to))[1] ! f:day(.)"/>
    <xsl:variable name="number" as="xs:string?" select="$telegram/d:number[1] ! (f:say('number-sign') || '&#160;' || .)"/>
    <xsl:sequence select="if (exists($day)) then string-join(($number, $day), ', ') else string-join(($number, $telegram/@id), ', ')"/>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="($telegram/@title[. != ''], $telegram/@id)[1] ! string()"/>
  </xsl:function>

  <!-- The language of its title, where that is not the page's. -->
  <xsl:function name="f:language-of" as="attribute(lang)?">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="$telegram/@lang[. != $language]"/>
  </xsl:function>

  <!-- The address of a telegram's page, or of a place on it. -->
  <xsl:function name="f:page" as="xs:string">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:param name="place" as="xs:string?"/>
    <xsl:sequence select="encode-for-uri($telegram/@id) || '.html' || $place[.] ! ('#' || .)"/>
  </xsl:function>

  <xsl:function name="f:telegram-link" as="element(h:a)">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:param name="place" as="xs:string?"/>
    <a href="{f:page($telegram, $place)}" title="{f:title($telegram)}">{f:short($telegram)}</a>
  </xsl:function>

  <!-- Links to telegrams one after another; where there are many, behind their number. `places` may say for each by its
       identifier where to lead (`at`) and how often something stands there (`times`). -->
  <xsl:function name="f:telegram-links" as="node()*">
    <xsl:param name="telegrams" as="element(d:telegram)*"/>
    <xsl:sequence select="f:telegram-links($telegrams, map { })"/>
  </xsl:function>

  <xsl:function name="f:telegram-links" as="node()*">
    <xsl:param name="telegrams" as="element(d:telegram)*"/>
    <xsl:param name="places" as="map(*)"/>
    <xsl:variable name="links" as="node()*">
      <xsl:for-each select="$telegrams">
        <xsl:variable name="place" as="map(*)?" select="$places(@id)"/>
        <xsl:if test="position() gt 1"><xsl:text>; </xsl:text></xsl:if>
        <xsl:sequence select="f:telegram-link(., $place?at)"/>
        <xsl:if test="$place?times gt 1"><xsl:text> </xsl:text><span class="aside">{$place?times}×</span></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="count($telegrams) gt 24">
        <details><summary>{f:count(count($telegrams), 'telegram')}</summary><xsl:sequence select="$links"/></details>
      </xsl:when>
      <xsl:otherwise><xsl:sequence select="$links"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The entry of the authority file that a party or a name points to. -->
  <xsl:function name="f:entry" as="element()?">
    <xsl:param name="pointing" as="element()"/>
    <xsl:sequence select="$pointing/@ref ! key('entry', if (starts-with(., 'aut:')) then substring-after(., 'aut:') else ., root($pointing))[1]"/>
  </xsl:function>

  <!-- An address outside the edition; what is no web address stays a text, so that nothing can be run by a link. -->
  <xsl:function name="f:outside" as="node()">
    <xsl:param name="address" as="xs:string"/>
    <xsl:param name="shown" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="matches($address, '^https?://[^\s&lt;&gt;&quot;]+$')"><a href="{$address}" rel="external">{$shown}</a></xsl:when>
      <xsl:otherwise><span>{$shown}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The page of an index by the kind of its names. -->
  <xsl:variable name="f:index-of" as="map(xs:string, xs:string)"
      select="map { 'person': 'persons', 'place': 'places', 'org': 'organisations', 'object': 'objects' }"/>

  <!-- What a party of a message is called: as its entry has it, or else as the telegram has it. -->
  <xsl:function name="f:party" as="xs:string">
    <xsl:param name="party" as="element(d:party)"/>
    <xsl:variable name="entry" as="element()?" select="f:entry($party)"/>
    <xsl:sequence select="($entry ! f:short-name(.), string($party))[1]"/>
  </xsl:function>

  <!-- A person by the surname, where the main form has it before a comma. -->
  <xsl:function name="f:short-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="f:entry-name($entry)"/>
    <xsl:sequence select="if ($entry/self::t:person) then substring-before($name || ',', ',') else $name"/>
  </xsl:function>

  <!-- The main form of an entry: "Ridgway, Matthew"; in another language than English the first form in it, if any. -->
  <xsl:function name="f:entry-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="normalize-space((f:entry-form($entry), $entry/@xml:id)[1])"/>
  </xsl:function>

  <xsl:function name="f:entry-form" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="forms" as="element()*" select="$entry/(t:persName | t:placeName | t:orgName | t:objectIdentifier/t:objectName)"/>
    <xsl:variable name="own" as="element()*" select="$forms[@xml:lang = $language][not(@type = ('codename', 'erroneous', 'abbreviation'))]"/>
    <xsl:sequence select="(if ($language = 'en') then () else $own, $forms[@type = 'main'], $forms)[1]"/>
  </xsl:function>

</xsl:stylesheet>
