<?xml version="1.0" encoding="UTF-8"?>
<!-- The text file: essentials, the version, the footnotes on it. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" as="xs:string">
    <xsl:variable name="facts" as="element(d:telegram)">
      <xsl:apply-templates select="." mode="summary"/>
    </xsl:variable>
    <xsl:variable name="document" as="document-node()" select="."/>
    <xsl:variable name="texts" as="xs:string*" select="tokenize($versions, '&#xFDD2;') ! f:version-text($document, $facts, .)"/>
    <xsl:sequence select="string-join($texts, '&#xFDD2;')"/>
  </xsl:template>

  <xsl:function name="f:version-text" as="xs:string">
    <xsl:param name="document" as="document-node()"/>
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:param name="version" as="xs:string"/>
    <xsl:variable name="text" as="element(div)?" select="$document/TEI/text/body/div[(@n, @xml:id)[1] = $version]"/>
    <xsl:if test="empty($text)">
      <xsl:sequence select="f:stop($document, 'NO-VERSION', 'there is no version ' || $version)"/>
    </xsl:if>
    <xsl:variable name="blocks" as="xs:string*"><xsl:apply-templates select="$text" mode="blocks"/></xsl:variable>
    <xsl:variable name="body" as="xs:string" select="f:joined($blocks, '&#10;&#10;')"/>
    <xsl:variable name="places" as="xs:string*" select="f:marked-places($body)"/>
    <xsl:variable name="labels" as="map(xs:string, xs:string)" select="f:labels($places, $text)"/>
    <xsl:variable name="whole" as="xs:string+"
        select="f:essentials($facts, $text, $version), f:numbered($body, $labels), f:footnotes($text, $places, $labels), $signs"/>
    <xsl:sequence select="f:folded(string-join($whole, '&#10;&#10;') || '&#10;')"/>
  </xsl:function>

  <!-- The key to the signs. -->
  <xsl:variable name="signs" as="xs:string" select="string-join(('--------', f:say('text/signs'), f:say('text/lines')), '&#10;')"/>

  <!-- The head: one fact a line, only those that are known. -->
  <xsl:function name="f:essentials" as="xs:string">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:param name="text" as="element(div)"/>
    <xsl:param name="siglum" as="xs:string"/>
    <xsl:variable name="version" as="element(d:version)" select="$facts/d:version[@n = $siglum][1]"/>
    <xsl:sequence select="string-join((
        ($facts/@title[. != ''], $id)[1],
        f:line('date', $facts/d:date),
        f:line('from', $facts/d:from/@shown),
        f:line('through', $facts/d:via/@shown),
        f:line('to', $facts/d:to/@shown),
        $facts/d:number ! f:line('number', .),
        $facts/d:shelfmark ! f:line('shelfmark', .),
        root($text)/TEI/teiHeader/fileDesc/publicationStmt/idno[@type = 'URI'][1] ! f:line('record', .),
        f:say('text/version') || ': ' || string-join(($version/@n, $version/d:label, $version/d:description[not(starts-with(., ../d:label))][. != '']), ', '),
        $facts/d:status ! (f:say('text/state') || ': ' || f:word('status', .)),
        '--------'), '&#10;')"/>
  </xsl:function>

  <xsl:function name="f:line" as="xs:string?">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="values" as="node()*"/>
    <!-- A number says whose it is. -->
    <xsl:variable name="kind" as="xs:string?" select="$values/self::d:number/@type ! (' (' || f:word('idno', .) || ')')"/>
    <xsl:if test="exists($values)">{f:say('text/' || $term)}{$kind}: {string-join($values, ' ' || f:say('page/and') || ' ')}</xsl:if>
  </xsl:function>

</xsl:stylesheet>
