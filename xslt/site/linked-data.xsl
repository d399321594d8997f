<?xml version="1.0" encoding="UTF-8"?>
<!-- What search engines and catalogues read: schema.org as JSON-LD, a collection of messages, and persons with their authority records. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:function name="f:linked-data" as="element(h:script)?">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:variable name="data" as="map(*)?" select="if ($page = 'index') then f:collection($edition) else if ($page = 'persons') then f:people($edition) else ()"/>
    <xsl:sequence select="$data ! f:json-ld(.)"/>
  </xsl:function>

  <xsl:function name="f:collection" as="map(*)">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:sequence select="f:without-empty(map {
        '@context': 'https://schema.org', '@type': 'Collection', 'name': string($edition/@title), 'inLanguage': array { distinct-values($edition/d:telegram/d:version/@lang) ! string() },
        'url': $edition/@url ! string(), 'datePublished': $edition/@date ! string(), 'license': $edition/@licence[matches(., '^https?://')] ! string(),
        'publisher': $edition/@publisher ! map { '@type': 'Organization', 'name': string(.) },
        'hasPart': array { f:in-order($edition/d:telegram) ! f:message(.) }
        })"/>
  </xsl:function>

  <xsl:function name="f:message" as="map(*)">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <!-- Of messages in messages the outer one; where it only goes to somebody between, the addressee of the next. -->
    <xsl:variable name="parties" as="element(d:party)*" select="$telegram/d:message[1]/d:party[@part != 'to'], $telegram/d:message[d:party/@part = 'to'][1]/d:party[@part = 'to']"/>
    <xsl:sequence select="f:without-empty(map {
        '@type': 'Message', 'name': f:title($telegram), 'identifier': string($telegram/@id), 'url': f:whole-address($telegram),
        'dateCreated': $telegram/d:day[not(@cert = ('low', 'medium'))]/@when ! string(),
        'sender': f:parties-told($parties[@part = 'from']), 'recipient': f:parties-told($parties[@part = 'to'])
        })"/>
  </xsl:function>

  <!-- Each once, by the kind of its entry; without one it stays open what it is. -->
  <xsl:function name="f:parties-told" as="array(*)">
    <xsl:param name="parties" as="element(d:party)*"/>
    <xsl:variable name="all" as="map(*)*">
      <xsl:for-each-group select="$parties" group-by="f:party(.)">
        <xsl:variable name="kind" as="xs:string?" select="f:entry(.) ! local-name(.)"/>
        <xsl:sequence select="map { '@type': ($kind ! map { 'person': 'Person', 'org': 'Organization', 'place': 'Place' }(.), 'Thing')[1], 'name': current-grouping-key() }"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="array { $all }"/>
  </xsl:function>

  <xsl:function name="f:people" as="map(*)">
    <xsl:param name="edition" as="element(d:edition)"/>
    <xsl:sequence select="map {
        '@context': 'https://schema.org',
        '@graph': array { for $person in $edition//t:person[@xml:id][f:occurs(.)] return f:without-empty(map {
          '@type': 'Person', '@id': '#' || $person/@xml:id, 'name': f:entry-name($person),
          'alternateName': array { distinct-values($person/t:persName[normalize-space(.) != f:entry-name($person)] ! normalize-space(.)) },
          'sameAs': array { $person/t:idno[matches(., '^https?://')] ! normalize-space(.) }
          }) }
        }"/>
  </xsl:function>

  <xsl:function name="f:whole-address" as="xs:string">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:variable name="edition" as="element(d:edition)" select="$telegram/.."/>
    <xsl:sequence select="if ($edition/@url) then f:address($edition, $telegram/@id) else f:page($telegram, ())"/>
  </xsl:function>

</xsl:stylesheet>
