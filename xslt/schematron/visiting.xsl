<?xml version="1.0" encoding="UTF-8"?>
<!-- Which kinds of nodes the contexts of a schema can match, so that the others need not be looked at.
     Where that cannot be told from the words of a context, every node is looked at. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <!-- A step of which the kind of node cannot be told: `$x`, `node()`, `id('a')`, `.`, `* except b`. -->
  <xsl:variable name="f:unclear" as="xs:string"
      select="'\$|(node|item|id|key|root)\s*\(|\s(except|intersect)\s|(^|[|(/])\s*\.'"/>

  <!-- The expression that gives all nodes to be checked, in document order; the context is the document. -->
  <xsl:function name="f:visited" as="xs:string">
    <xsl:param name="contexts" as="xs:string*"/>
    <xsl:variable name="bare" as="xs:string" select="($contexts ! f:bare(.)) => string-join(' | ')"/>
    <xsl:variable name="any" as="xs:boolean" select="matches($bare, $f:unclear)"/>
    <xsl:variable name="attributes" as="xs:boolean" select="$any or matches($bare, '@|attribute')"/>
    <xsl:variable name="nodes" as="xs:boolean"
        select="$any or matches($bare, '(text|comment|processing-instruction)\s*\(')"/>
    <xsl:variable name="axis" as="xs:string" select="if ($nodes) then '/descendant::node()' else '/descendant::*'"/>
    <xsl:sequence select="'/, ' || $axis || (if ($attributes) then ' ! (., @*)' else '')"/>
  </xsl:function>

  <!-- A context without predicates, string literals and comments: `tei:ab/@type` of `tei:ab[@n = ']']/@type`. -->
  <xsl:function name="f:bare" as="xs:string">
    <xsl:param name="context" as="xs:string"/>
    <xsl:sequence select="f:outside(replace($context, $f:quoted, '', 's'))"/>
  </xsl:function>

  <xsl:function name="f:outside" as="xs:string">
    <xsl:param name="context" as="xs:string"/>
    <xsl:variable name="less" as="xs:string" select="replace($context, '\[[^\[\]]*\]', '')"/>
    <xsl:sequence select="if ($less eq $context) then $context else f:outside($less)"/>
  </xsl:function>

</xsl:stylesheet>
