<?xml version="1.0" encoding="UTF-8"?>
<!-- Long lines of plain text folded between words, where that is wanted. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <xsl:function name="f:folded" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="if ($layout = 'wrapped') then string-join(tokenize($text, '\n') ! f:folded-line(.), '&#10;') else $text"/>
  </xsl:function>

  <!-- One line as several no longer than the width; a word that is longer has a line for itself.
       Marks of stamps and telegrams inside stand before each; below the number of a footnote there is room. -->
  <xsl:function name="f:folded-line" as="xs:string">
    <xsl:param name="line" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="string-length($line) le $width"><xsl:sequence select="$line"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="marks" as="xs:string" select="replace($line, '^((?:[>|] )*).+$', '$1', 's')"/>
        <xsl:variable name="number" as="xs:string" select="replace($line, '^((?:\d+\. |- )?).+$', '$1', 's')"/>
        <xsl:variable name="hanging" as="xs:string" select="$marks || replace($number, '.', ' ')"/>
        <xsl:variable name="lines" as="xs:string+">
          <xsl:iterate select="tokenize(substring($line, string-length($marks) + 1), ' ')">
            <xsl:param name="before" as="xs:string?" select="()"/>
            <xsl:on-completion><xsl:sequence select="$before"/></xsl:on-completion>
            <xsl:variable name="longer" as="xs:string" select="$before || ' ' || ."/>
            <xsl:choose>
              <xsl:when test="empty($before)">
                <xsl:next-iteration><xsl:with-param name="before" select="$marks || ."/></xsl:next-iteration>
              </xsl:when>
              <xsl:when test="string-length($longer) le $width">
                <xsl:next-iteration><xsl:with-param name="before" select="$longer"/></xsl:next-iteration>
              </xsl:when>
              <xsl:otherwise>
                <xsl:sequence select="$before"/>
                <xsl:next-iteration><xsl:with-param name="before" select="$hanging || ."/></xsl:next-iteration>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:iterate>
        </xsl:variable>
        <xsl:sequence select="string-join($lines, '&#10;')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

</xsl:stylesheet>
