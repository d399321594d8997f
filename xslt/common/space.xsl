<?xml version="1.0" encoding="UTF-8"?>
<!-- White space of the TEI files: mixed content stands on one line, so a line break in it is layout of the file.
     Only line breaks and the indentation after them are touched; blanks of the source stay as they are. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <!-- True for the indentation between two elements. -->
  <xsl:function name="f:is-layout" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="contains($text, '&#10;') and normalize-space($text) = ''"/>
  </xsl:function>

  <!-- The text with each line break and the blanks around it made one blank. -->
  <xsl:function name="f:one-line" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <!-- The regular expression costs; almost no text node needs it. -->
    <xsl:sequence select="if (contains($text, '&#10;')) then replace($text, '\s*\n\s*', ' ') else $text"/>
  </xsl:function>

</xsl:stylesheet>
