<?xml version="1.0" encoding="UTF-8"?>
<!-- Addresses: every passage has one, and from every passage one reaches those that say the same in other versions,
     and back. The TEI holds one direction only (@corresp of the translation). -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:key name="renders" match="text//*[@corresp][not(self::div)]" use="tokenize(@corresp) ! substring-after(., '#')"/>

  <!-- What has an address; xsl:number would look at the whole text before it each time. -->
  <xsl:key name="addressed" match="*[@source or @corresp]" use="true()"/>

  <!-- The address of an element on its page: its xml:id, or for a block without one the version and a running number. -->
  <xsl:function name="f:anchor" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/@xml:id"><xsl:sequence select="string($element/@xml:id)"/></xsl:when>
      <xsl:when test="$element/@source or $element/@corresp">
        <xsl:variable name="version" as="node()" select="($element/ancestor-or-self::div[last()], root($element))[1]"/>
        <xsl:variable name="before" as="element()*" select="key('addressed', true(), $version)[. &lt;&lt; $element]"/>
        <xsl:sequence select="f:version($element) || '.' || count($before) + 1"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>

  <!-- The siglum of the version that an element stands in; `record` in the header. -->
  <xsl:function name="f:version" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/ancestor-or-self::div[last()]/(@n, @xml:id)[1], 'record')[1] ! string()"/>
  </xsl:function>

  <!-- The attributes that an element brings along: its address and its language. -->
  <xsl:function name="f:address" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <!-- Most elements have none of these, and each call costs. -->
    <xsl:if test="$element/@xml:id or $element/@source or $element/@corresp or $element/@xml:lang">
      <xsl:sequence select="f:address-at($element, f:anchor($element))"/>
    </xsl:if>
  </xsl:function>

  <!-- The same, where the address is known. -->
  <xsl:function name="f:address-at" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="here" as="xs:string?"/>
    <xsl:if test="exists($here)">
      <xsl:attribute name="id" select="$here"/>
    </xsl:if>
    <xsl:if test="$element/@xml:lang">
      <xsl:attribute name="lang" select="$element/@xml:lang"/>
    </xsl:if>
  </xsl:function>

  <!-- The passages that say the same in other versions: those that it points to, and those that point to it. -->
  <xsl:function name="f:counterparts" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="rendered" as="element()*" select="$element/@corresp/tokenize(.) ! id(substring-after(., '#'), $element)"/>
    <xsl:variable name="rendering" as="element()*" select="$element/@xml:id/key('renders', .)"/>
    <xsl:variable name="both" as="element()*"
        select="($rendered | $rendering)[ancestor::text][not(self::div)][empty(ancestor::rdg)]"/>
    <!-- A phrase inside a block that is itself a counterpart adds nothing. -->
    <xsl:sequence select="if (count($both) lt 2) then $both else $both[empty(ancestor::* intersect $both)]"/>
  </xsl:function>

</xsl:stylesheet>
