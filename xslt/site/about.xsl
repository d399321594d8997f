<?xml version="1.0" encoding="UTF-8"?>
<!-- About the edition, from what its files declare: what all say once, what only some say with how many say it. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="d:edition[$page = 'about']" as="node()*">
    <xsl:sequence select="f:holdings(.)"/>
    <xsl:variable name="said" as="element(d:declared)*" select="d:telegram/d:declared"/>
    <xsl:sequence select="
        f:told('about/text', $said[not(@part = ('respStmt', 'funder', 'application', 'availability'))], .),
        f:told('about/people', $said[@part = ('respStmt', 'funder')], .),
        f:told('about/rights', $said[@part = 'availability'], .),
        f:told('about/program', $said[@part = 'application'], .)"/>
  </xsl:template>

  <!-- What it holds, in figures that lead to their pages. -->
  <xsl:function name="f:holdings" as="element(h:section)">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:variable name="telegrams" as="element(d:telegram)*" select="f:in-order($edition/d:telegram)"/>
    <xsl:variable name="dated" as="element(d:telegram)*" select="$telegrams[exists(f:start-of(.))]"/>
    <section>
      <h2>{f:say('about/numbers')}</h2>
      <ul class="holdings">
        <li><a href="index.html">{f:count(count($telegrams), 'telegram')}</a></li>
        <xsl:for-each select="map { 'persons': 'person', 'places': 'place', 'organisations': 'org', 'objects': 'object' } ! (for $name in map:keys(.) => sort() return map { 'page': $name, 'kind': .($name) })">
          <xsl:variable name="kind" as="xs:string" select="?kind"/>
          <xsl:variable name="count" as="xs:integer" select="count(distinct-values($edition/d:telegram/d:name[@kind = $kind]/@ref))"/>
          <xsl:if test="?page = $f:pages and $count gt 0"><li><a href="{?page}.html">{f:count($count, $kind)}</a></li></xsl:if>
        </xsl:for-each>
        <xsl:if test="'stamps' = $f:pages and $telegrams/d:stamp"><li><a href="stamps.html">{f:count(count($telegrams/d:stamp), 'stamp')}</a></li></xsl:if>
        <xsl:if test="'questions' = $f:pages and $telegrams/d:question"><li><a href="questions.html">{f:count(count($telegrams/d:question), 'question')}</a></li></xsl:if>
      </ul>
      <dl class="about">
        <xsl:if test="exists($dated)">
          <div><dt>{f:say('about/dates')}</dt><dd>{distinct-values(($dated[1]/d:day/(@when, @from, @to)[1] ! string(), sort($dated/d:day/(@when, @to, @from)[1] ! string())[last()]) ! f:day(.)) => string-join(' – ')}</dd></div>
        </xsl:if>
        <div>
          <dt>{f:say('about/languages')}</dt>
          <dd>
            <xsl:for-each-group select="$telegrams/d:version" group-by="string(@lang)">
              <xsl:sort select="count(current-group()/..)" order="descending"/>
              <xsl:if test="position() gt 1"> · </xsl:if>
              <xsl:text>{f:say('lang/' || current-grouping-key())}: {count(current-group()/..)}</xsl:text>
            </xsl:for-each-group>
          </dd>
        </div>
      </dl>
    </section>
  </xsl:function>

  <!-- A section of declarations, each wording once. -->
  <xsl:function name="f:told" as="element(h:section)?">
    <xsl:param name="heading" as="xs:string"/>
    <xsl:param name="said" as="element(d:declared)*"/>
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:variable name="all" as="xs:integer" select="count($edition/d:telegram)"/>
    <xsl:if test="exists($said)">
      <section>
        <h2>{f:say($heading)}</h2>
        <dl class="about">
          <xsl:for-each-group select="$said" group-by="(@of, f:say('declared/' || @part))[1] ! string()">
            <div>
              <dt lang="{if (@of) then (@lang, 'en')[1] else $language}">{current-grouping-key()}</dt>
              <xsl:for-each-group select="current-group()" group-by="string(.)">
                <xsl:variable name="in" as="xs:integer" select="count(current-group()/..)"/>
                <dd>
                  <span lang="{(@lang, 'en')[1]}">{.}</span>
                  <xsl:if test="$in lt $all"><xsl:text> </xsl:text><span class="aside">{f:say('about/of') => replace('\{0\}', string($in)) => replace('\{1\}', string($all))}</span></xsl:if>
                </dd>
              </xsl:for-each-group>
            </div>
          </xsl:for-each-group>
        </dl>
      </section>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
