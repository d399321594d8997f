<?xml version="1.0" encoding="UTF-8"?>
<!-- What programs read of the page of a telegram: its own address, what it is in a sentence, and schema.org: a message, kept in an archive.
     Only what is sure is told: no party and no date with a question mark. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="f:for-programs" as="element()+">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <meta name="description" content="{f:description($tei, $facts)}"/>
    <xsl:for-each select="$about?url"><link rel="canonical" href="{.}"/></xsl:for-each>
    <xsl:sequence select="f:json-ld(f:message($tei, $facts, $about))"/>
  </xsl:function>

  <!-- The abstract; where there is none who wrote to whom, and when. -->
  <xsl:function name="f:description" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="abstract" as="xs:string" select="string-join($tei/teiHeader/profileDesc/abstract ! normalize-space(), ' ')"/>
    <xsl:sequence select="if ($abstract) then $abstract else f:sentences((string(f:parties-line($facts)), $facts/d:date, $facts/d:shelfmark[1]))"/>
  </xsl:function>

  <xsl:function name="f:message" as="map(*)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <xsl:sequence select="f:without-empty(map {
        '@context': 'https://schema.org', '@type': [ 'Message', 'ArchiveComponent' ], 'name': $about?title, 'identifier': $id, 'url': $about?url,
        'inLanguage': array { distinct-values($facts/d:version/@lang[. != 'und'] ! string()) },
        'dateCreated': $about?sent[not($facts/d:date/@cert = ('low', 'medium'))],
        'sender': f:named($facts/d:from), 'recipient': f:named($facts/d:to),
        'translator': array { $about?translator ! map { 'name': . } },
        'abstract': string-join($tei/teiHeader/profileDesc/abstract ! normalize-space(), ' ')[.],
        'itemLocation': $about?mark,
        'holdingArchive': $tei/teiHeader/fileDesc/sourceDesc/msDesc[1]/msIdentifier/repository[1] ! map { '@type': 'ArchiveOrganization', 'name': normalize-space(.) },
        'isBasedOn': $about?record, 'datePublished': $about?issued, 'publisher': $about?publisher ! map { '@type': 'Organization', 'name': . },
        'license': $edition-licence[matches(., '^https?://')],
        'isPartOf': $about?container ! f:without-empty(map { '@type': 'Collection', 'name': ., 'url': $edition-url[. != ''] }),
        'encoding': $tei-file[. != ''] ! map { '@type': 'MediaObject', 'contentUrl': ., 'encodingFormat': 'application/tei+xml' } })"/>
  </xsl:function>

  <!-- Those without a question mark; whether a person or an office, the page does not know. -->
  <xsl:function name="f:named" as="array(*)">
    <xsl:param name="parties" as="element()*"/>
    <xsl:sequence select="array { $parties[not(ends-with(., '?'))] ! map { 'name': string(.) } }"/>
  </xsl:function>

</xsl:stylesheet>
