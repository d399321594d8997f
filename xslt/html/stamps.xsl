<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `block` and `text`: stamps are boxed, line for line, and say that they are stamps. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="ab[@type = 'stamp']" mode="block" priority="1" as="element(h:figure)">
    <figure class="stamp">
      <figcaption lang="{$language}">{f:stamp-caption(.//stamp)}</figcaption>
      <div class="{string-join(('stamp-text', f:looks(.)), ' ')}">
        <xsl:call-template name="chosen"/>
        <xsl:for-each select="(parent::lem | parent::rdg)/parent::app[@xml:id]"><xsl:call-template name="mark"/></xsl:for-each>
      </div>
    </figure>
  </xsl:template>

  <!-- "Stamp: incoming, 15 July 1951". -->
  <xsl:function name="f:stamp-caption" as="xs:string">
    <xsl:param name="stamps" as="element(stamp)*"/>
    <xsl:variable name="known" as="xs:string*"
        select="distinct-values(($stamps/@type ! f:word('stamp', .), $stamps/@when ! f:day(.)))"/>
    <xsl:sequence select="string-join((f:say('stamp/stamp'), string-join($known, ', ')[.]), ': ')"/>
  </xsl:function>

  <!-- A stamp inside a line. -->
  <xsl:template match="stamp" mode="text" as="node()*">
    <span class="stamp" title="{f:stamp-caption(.)}"><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="ab[@type = 'stamp']//stamp" mode="text" priority="1" as="node()*">
    <xsl:call-template name="inside"/>
  </xsl:template>

  <xsl:template match="stamp" mode="block" as="element(h:p)">
    <p class="box"><xsl:call-template name="inside"/></p>
  </xsl:template>

</xsl:stylesheet>
