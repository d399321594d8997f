<?xml version="1.0" encoding="UTF-8"?>
<!-- Lines of plain text: trimmed, joined, and marked where they belong to a stamp or to a telegram inside another. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The lines of a block without blanks at their ends, empty ones dropped; on one line where that is wanted. -->
  <xsl:function name="f:trim" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="
        if (contains($text, '&#10;'))
        then string-join(tokenize($text, '\n') ! f:trim-line(.)[. != ''], if ($layout = 'block') then ' ' else '&#10;')
        else f:trim-line($text)"/>
  </xsl:function>

  <!-- Without a regular expression: they are what costs, and there is a blank or none. -->
  <xsl:function name="f:trim-line" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:sequence select="
        if (starts-with($line, ' ')) then f:trim-line(substring($line, 2))
        else if (ends-with($line, ' ')) then f:trim-line(substring($line, 1, string-length($line) - 1))
        else $line"/>
  </xsl:function>

  <!-- Every line with a mark before it: `| ` for a stamp, `> ` for a telegram inside. An empty line has the bare mark. -->
  <xsl:function name="f:mark-lines" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="mark" as="xs:string"/>
    <xsl:sequence select="string-join(tokenize($text, '\n') ! (if (. = '') then $mark else $mark || ' ' || .), '&#10;')"/>
  </xsl:function>

</xsl:stylesheet>
