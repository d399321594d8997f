<?xml version="1.0" encoding="UTF-8"?>
<!-- How far the page can be trusted: what was proved of the file, and what its markup leaves open. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:proved" as="map(*)" select="parse-json($quality)"/>

  <xsl:function name="f:quality" as="element(h:section)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="entries" as="element(app)*" select="f:entries($tei/text)"/>
    <xsl:variable name="open" as="element()*" select="f:open($tei)"/>
    <xsl:variable name="places" as="xs:string*" select="distinct-values($open ! f:place-of(.))"/>
    <section class="record quality" aria-labelledby="page-quality">
      <h2 id="page-quality">{f:say('page/quality')}</h2>
      <dl>
        <xsl:if test="exists($f:proved?characters)">
          <div>
            <dt>{f:say('page/proved')}</dt>
            <dd><b>{format-number($f:proved?characters, '0')}</b><xsl:text> </xsl:text><span class="aside">{(f:parts(string($f:proved?parts)), f:say('page/proved-note'))[. != ''] => string-join('; ')}</span></dd>
          </div>
        </xsl:if>
        <xsl:if test="$f:proved?valid = true()">
          <div><dt>{f:say('page/validity')}</dt><dd>{f:say('page/valid')}</dd></div>
        </xsl:if>
        <div>
          <dt>{f:say('page/entries')}</dt>
          <dd><b>{count($entries)}</b><xsl:if test="exists($entries)"><span class="aside"> {f:say('page/of-substance')}: {count($entries[not(f:is-noise(.))])}</span></xsl:if></dd>
        </div>
        <div>
          <dt>{f:say('page/questions')}</dt>
          <dd>
            <b>{count($open)}</b>
            <xsl:if test="empty($open)"><span class="aside"> {f:say('page/no-questions')}</span></xsl:if>
            <xsl:for-each select="$places"><xsl:text> </xsl:text><a href="#{.}">{position()}</a></xsl:for-each>
          </dd>
        </div>
        <xsl:for-each select="$tei/teiHeader/revisionDesc/@status">
          <div><dt>{f:say('page/state')}</dt><dd>{f:word('status', .)}</dd></div>
        </xsl:for-each>
      </dl>
    </section>
  </xsl:function>

  <!-- "record of the archive 1014, T1 636": the parts that were proved, those that are no witness by name. -->
  <xsl:function name="f:parts" as="xs:string">
    <xsl:param name="parts" as="xs:string"/>
    <xsl:sequence select="string-join(tokenize($parts, ', ') ! string-join((f:said('proved/' || substring-before(., ' ')), substring-before(., ' '))[1] || ' ' || substring-after(., ' ')), ', ')"/>
  </xsl:function>

  <!-- Where an open question is: the entry that it is of, or the passage that it stands in. -->
  <xsl:function name="f:place-of" as="xs:string?">
    <xsl:param name="open" as="element()"/>
    <xsl:variable name="target" as="element()?" select="if ($open/self::note[@target]) then $open/id(substring-after(tokenize(@target)[1], '#')) else $open"/>
    <xsl:variable name="app" as="element(app)?" select="$target/ancestor-or-self::app[@xml:id][1]"/>
    <xsl:sequence select="if ($app) then 'app-' || $app/@xml:id else $target/ancestor-or-self::*[@source or @xml:id][not(self::corr or self::supplied or self::lem or self::choice or self::gap or self::item)][ancestor::body][1] ! f:anchor(.)"/>
  </xsl:function>

</xsl:stylesheet>
