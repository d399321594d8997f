<?xml version="1.0" encoding="UTF-8"?>
<!-- Names in expressions: parameters of abstract patterns, and variables of patterns.
     An expression is read as text: string literals, comments, variable references, the rest. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <!-- A variable reference: `$first-pair`; group 1 is the name. -->
  <xsl:variable name="f:reference" as="xs:string" select="'\$([\i-[:]][\c-[:]]*)'"/>

  <!-- A string literal or a comment of XPath. -->
  <xsl:variable name="f:quoted" as="xs:string">"[^"]*"|'[^']*'|\(:.*?:\)</xsl:variable>

  <!-- An expression with `$name` replaced by what `values` has for it, in string literals too, as ISO Schematron has it
       for parameters of abstract patterns. -->
  <xsl:function name="f:substituted" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$expression" regex="{$f:reference}">
        <xsl:matching-substring>
          <xsl:sequence select="($values(regex-group(1)), .)[1]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- A variable with a prefix is one of XSLT: `$f:name`. -->
  <xsl:variable name="f:prefixed" as="xs:string" select="$f:reference || ':[\i-[:]]'"/>

  <!-- An expression with `$name` replaced by what `values` has for it, but not in string literals and comments. -->
  <xsl:function name="f:renamed" as="xs:string">
    <xsl:param name="expression" as="xs:string"/>
    <xsl:param name="values" as="map(xs:string, xs:string)"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="$expression" regex="{$f:quoted}|{$f:prefixed}" flags="s">
        <xsl:matching-substring>
          <xsl:sequence select="."/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="f:substituted(., $values)"/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="if (map:size($values)) then string-join($parts) else $expression"/>
  </xsl:function>

  <!-- Text as it must stand in an attribute of a literal result element. -->
  <xsl:function name="f:literal" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="$text => replace('([{}])', '$1$1')"/>
  </xsl:function>

</xsl:stylesheet>
