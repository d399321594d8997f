<?xml version="1.0" encoding="UTF-8"?>
<!-- What persons, bodies and places are called in the language of the interface: by the authority file, as far as it says
     (the parameter `names`); else as the document has it, in its language. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:names" as="map(*)" select="parse-json($names)"/>

  <xsl:function name="f:called" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="known" as="map(*)?" select="$f:names(string($element/@ref))"/>
    <!-- "Stalin (signing as Filippov)": the code name is told where the document tells it. -->
    <xsl:variable name="alias" as="xs:string?" select="$known?codename[matches($element, '\((signing|addressed) as ')]"/>
    <xsl:sequence select="if (exists($known)) then $known?name || ($alias ! (' (' || f:say('name/codename') || ' ' || . || ')')) else normalize-space($element)"/>
  </xsl:function>

  <!-- The language of what f:called gives. -->
  <xsl:function name="f:called-in" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (exists($f:names(string($element/@ref)))) then $language else f:language($element)"/>
  </xsl:function>

</xsl:stylesheet>
