<?xml version="1.0" encoding="UTF-8"?>
<!-- Notation that was taken out of the text comes back from the declarations in tagsDecl:
     `<rendition xml:id="sqo" scope="before">content: "["</rendition>` puts a bracket before its element. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:key name="rendition" match="rendition" use="@xml:id"/>

  <!-- The declarations that an element names; an undeclared one would lose a bracket, so it stops. -->
  <xsl:function name="f:renditions" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="tokenize($element/@rendition) ! substring-after(., '#')">
      <xsl:variable name="declared" as="element()?" select="key('rendition', ., root($element))"/>
      <xsl:sequence select="if (exists($declared)) then $declared
          else f:stop($element, 'NO-RENDITION', 'rendition #' || . || ' is not declared in tagsDecl')"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The characters before, or after, an element: "[" for an element with #sqo. -->
  <xsl:function name="f:notation" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="scope" as="xs:string"/>
    <xsl:sequence select="
        if ($element/@rendition)
        then f:renditions($element)[@scope = $scope] ! substring-before(substring-after(substring-after(., 'content:'), '&quot;'), '&quot;')
            => string-join()
        else ''"/>
  </xsl:function>

  <!-- How the element looks: `r-b r-i` for "#b #i #sqo". -->
  <xsl:function name="f:looks" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if ($element/@rendition) then f:renditions($element)[not(@scope)] ! ('r-' || @xml:id) else ()"/>
  </xsl:function>

</xsl:stylesheet>
