<?xml version="1.0" encoding="UTF-8"?>
<!-- The names of persons, places, organisations and objects in the texts, each form of each once:
     `<d:name kind="person" ref="p-stalin" lang="ru" n="1" code="true" at="ru-close">ФИЛИППОВ</d:name>`. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="s:kinds" as="map(xs:string, xs:string)" select="map {
      'persName': 'person', 'rs': 'person', 'placeName': 'place', 'geogName': 'place', 'orgName': 'org', 'objectName': 'object'
      }"/>

  <xsl:function name="s:names" as="element(d:name)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each-group select="$tei/text//(persName | placeName | geogName | orgName | objectName)[not(s:rejected(.))][not(@prev)]"
        group-by="string-join(($s:kinds(local-name()), @ref, @type, s:words(.)), '|')">
      <xsl:variable name="words" as="xs:string" select="s:words(.)"/>
      <xsl:if test="$words">
        <d:name kind="{$s:kinds(local-name())}" n="{count(current-group())}">
          <xsl:sequence select="
              s:said('ref', @ref ! substring-after(., 'aut:')), s:said('lang', f:language(.)), s:said('at', s:anchor(.)),
              s:said('cert', @cert), s:said('code', 'true'[current()/@type = 'codename']),
              s:said('roles', distinct-values(current-group()/@role ! tokenize(.)) => string-join(' '))"/>
          <xsl:value-of select="$words"/>
        </d:name>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

</xsl:stylesheet>
