<?xml version="1.0" encoding="UTF-8"?>
<!-- Facts for search engines and catalogues in a page: a map as JSON-LD. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <!-- The sign that could end the script is written as JSON may write it. -->
  <xsl:function name="f:json-ld" as="element(h:script)">
    <xsl:param name="data" as="map(*)"/>
    <script type="application/ld+json">{serialize($data, map { 'method': 'json', 'indent': false() }) => replace('&lt;', '\\u003c') => replace('\\/', '/')}</script>
  </xsl:function>

  <!-- Without the keys that have nothing to say. -->
  <xsl:function name="f:without-empty" as="map(*)">
    <xsl:param name="data" as="map(*)"/>
    <xsl:sequence select="map:merge(map:keys($data)[exists($data(.)) and not($data(.) instance of array(*) and array:size($data(.)) = 0)] ! map:entry(., $data(.)))"/>
  </xsl:function>

</xsl:stylesheet>
