<?xml version="1.0" encoding="UTF-8"?>
<!-- A schema to one that has only what is checked: patterns of the phase, abstract ones filled in,
     and in each rule what it takes from abstract rules. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:depesha="urn:depesha:schematron"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="#all">

  <xsl:key name="pattern" match="sch:pattern" use="@id"/>
  <xsl:key name="abstract-rule" match="sch:rule[@abstract = 'true']" use="@id"/>

  <xsl:template match="sch:schema" mode="expand" as="element(sch:schema)">
    <xsl:variable name="chosen" as="element(sch:phase)?" select="sch:phase[@id = $phase]"/>
    <xsl:copy>
      <xsl:copy-of select="@*, sch:ns, sch:let, $chosen/sch:let, xsl:*, sch:diagnostics"/>
      <xsl:apply-templates select="sch:pattern[not(@abstract = 'true')][empty($chosen) or @id = $chosen/sch:active/@pattern]"
          mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="sch:pattern" mode="expand" as="element(sch:pattern)">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="sch:let, sch:rule[not(@abstract = 'true')]" mode="#current">
        <xsl:with-param name="values" select="map{}" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <!-- <pattern is-a="table"><param name="row" value="tei:row"/></pattern> -->
  <xsl:template match="sch:pattern[@is-a]" mode="expand" as="element(sch:pattern)" priority="1">
    <xsl:variable name="abstract" as="element(sch:pattern)" select="key('pattern', @is-a)[@abstract = 'true'][1]"/>
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="$abstract/(sch:let, sch:rule[not(@abstract = 'true')])" mode="#current">
        <xsl:with-param name="values" as="map(xs:string, xs:string)" tunnel="yes"
            select="map:merge(sch:param ! map:entry(string(@name), string(@value)))"
            xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="sch:extends[@rule]" mode="expand" as="element()*">
    <xsl:variable name="named" as="element(sch:rule)+" select="key('abstract-rule', @rule)"/>
    <xsl:variable name="own" as="element(sch:rule)*" select="$named[.. is current()/ancestor::sch:pattern[1]]"/>
    <xsl:apply-templates select="($own, $named)[1]/(sch:let | sch:assert | sch:report | sch:extends)" mode="#current"/>
  </xsl:template>

  <xsl:template match="sch:rule" mode="expand" as="element(sch:rule)">
    <xsl:copy>
      <xsl:apply-templates select="@*" mode="#current"/>
      <xsl:apply-templates select="sch:let | sch:assert | sch:report | sch:extends" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="element()" mode="expand" as="element()" priority="-1">
    <xsl:copy>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="@*" mode="expand" as="attribute()">
    <xsl:param name="values" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="f:substituted(., $values)"/>
  </xsl:template>

  <!-- A file may be called `$row.sch`. -->
  <xsl:template match="@depesha:at" mode="expand" as="attribute()" priority="1">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="text()" mode="expand" as="text()">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="expand" as="empty-sequence()"/>

</xsl:stylesheet>
