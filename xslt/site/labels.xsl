<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of the interface: f:say('page/persons') is "Persons". Words of the edition go before those of the language,
     these before English. What is counted has its forms after one another: "telegram|telegrams". -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:labels" as="map(*)" select="
      map:merge((parse-json($labels), if ($language = 'ru') then $f:words-ru else (), $f:words-en), map { 'duplicates': 'use-first' })"/>

  <!-- The words for a key; where there are none, its last part. -->
  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="(map:get($f:labels, $key), tokenize($key, '/')[last()])[1] ! string()"/>
  </xsl:function>

  <!-- "3 telegrams": a number with the form that it asks for. Russian has three forms. -->
  <xsl:function name="f:count" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="forms" as="xs:string*" select="tokenize(f:say('count/' || $key), '\|')"/>
    <xsl:variable name="form" as="xs:integer" select="
        if ($language != 'ru' or count($forms) lt 3) then (if ($number = 1) then 1 else 2)
        else if ($number mod 10 = 1 and $number mod 100 != 11) then 1
        else if ($number mod 10 = (2, 3, 4) and not($number mod 100 = (12, 13, 14))) then 2
        else 3"/>
    <xsl:sequence select="$number || ' ' || ($forms[$form], $forms[last()])[1]"/>
  </xsl:function>

</xsl:stylesheet>
