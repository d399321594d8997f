<?xml version="1.0" encoding="UTF-8"?>
<!-- One rule to one template, one assertion to one xsl:if.
     What an expression of a rule raises is caught, so that the other rules still speak; `depesha:broken` says where it was. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:x="urn:depesha:xslt:alias"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:depesha="urn:depesha:schematron"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="xsl xs sch f">

  <xsl:template match="sch:rule" mode="validator" as="node()*">
    <xsl:variable name="pattern" as="xs:integer" select="f:number(..)"/>
    <xsl:variable name="names" as="map(xs:string, xs:string)" select="f:own-names(../sch:let)"/>
    <xsl:sequence select="f:line(0)"/>
    <x:template match="{f:renamed(@context, $names)}" mode="depesha:check" priority="{last() - position() + 1}">
      <xsl:sequence select="f:at(.)"/>
      <xsl:sequence select="f:line(2)"/>
      <x:param name="depesha:taken" as="xs:integer" select="0"/>
      <xsl:sequence select="f:line(2)"/>
      <x:choose>
        <x:when test="$depesha:taken lt {$pattern}">
          <x:try>
            <xsl:for-each select="../sch:let">
              <x:variable name="{@name}" select="${f:own-name(.)}"/>
            </xsl:for-each>
            <xsl:apply-templates select="sch:let, sch:assert | sch:report" mode="#current"/>
            <xsl:sequence select="f:line(6)"/>
            <x:catch errors="*">
              <xsl:sequence select="f:broken(.)"/>
            </x:catch>
          </x:try>
        </x:when>
        <xsl:if test="preceding-sibling::sch:rule">
          <x:when test="$depesha:shadowed">
            <depesha:shadowed pattern="{f:literal(string(../@id))}" context="{f:literal(@context)}" location="{{path(.)}}" at="{f:literal(@depesha:at)}"/>
          </x:when>
        </xsl:if>
      </x:choose>
      <xsl:sequence select="f:line(2)"/>
      <x:next-match>
        <x:with-param name="depesha:taken" select="{$pattern}"/>
      </x:next-match>
    </x:template>
  </xsl:template>

  <xsl:template match="sch:report" mode="validator" as="node()*">
    <xsl:sequence select="f:line(6)"/>
    <x:if test="{@test}">
      <xsl:sequence select="f:at(.), f:failed(.)"/>
    </x:if>
  </xsl:template>

  <xsl:template match="sch:assert" mode="validator" as="node()*">
    <xsl:sequence select="f:line(6)"/>
    <x:choose>
      <x:when test="{@test}">
        <xsl:sequence select="f:at(.)"/>
      </x:when>
      <x:otherwise>
        <xsl:sequence select="f:failed(.)"/>
      </x:otherwise>
    </x:choose>
  </xsl:template>

  <!-- What is said of an assertion that fails. -->
  <xsl:function name="f:failed" as="element(depesha:failed)">
    <xsl:param name="assertion" as="element()"/>
    <xsl:for-each select="$assertion">
      <depesha:failed test="{f:literal(@test)}" at="{f:literal(@depesha:at)}" pattern="{f:literal(string(../../@id))}">
        <xsl:for-each select="@id, (@role, ../@role)[1], (@flag, ../@flag)[1], @see">
          <xsl:attribute name="{name()}" select="f:literal(.)"/>
        </xsl:for-each>
        <xsl:attribute name="location" select="f:location((@subject, ../@subject)[1])"/>
        <xsl:sequence select="f:line(8)"/>
        <depesha:text>
          <xsl:apply-templates mode="message"/>
        </depesha:text>
        <xsl:apply-templates select="tokenize(@diagnostics) ! key('diagnostic', ., root($assertion))" mode="message"/>
      </depesha:failed>
    </xsl:for-each>
  </xsl:function>

  <!-- Inside of xsl:catch: what says that a rule or a variable cannot be evaluated, and at which line of the stylesheet. -->
  <xsl:function name="f:broken" as="element()">
    <xsl:param name="declared" as="element()"/>
    <xsl:variable name="pattern" as="element(sch:pattern)?" select="$declared/parent::sch:pattern"/>
    <depesha:broken pattern="{f:literal(string($pattern/@id))}" location="{{path(.)}}" at="{f:literal($declared/@depesha:at)}">
      <x:attribute name="line" select="$Q{{http://www.w3.org/2005/xqt-errors}}line-number"/>
      <x:value-of select="$Q{{http://www.w3.org/2005/xqt-errors}}description"/>
    </depesha:broken>
  </xsl:function>

  <!-- The place that is reported: the node of the rule, or what its subject names. -->
  <xsl:function name="f:location" as="xs:string">
    <xsl:param name="subject" as="attribute()?"/>
    <xsl:sequence select="if ($subject) then '{path(((' || $subject || '), .)[1])}' else '{path(.)}'"/>
  </xsl:function>

  <!-- A variable of a pattern under its name in the stylesheet: `depesha:p3-number`. -->
  <xsl:function name="f:own-name" as="xs:string">
    <xsl:param name="let" as="element(sch:let)"/>
    <xsl:sequence select="'depesha:p' || f:number($let/..) || '-' || $let/@name"/>
  </xsl:function>

  <!-- Names as written to names in the stylesheet. -->
  <xsl:function name="f:own-names" as="map(xs:string, xs:string)">
    <xsl:param name="lets" as="element(sch:let)*"/>
    <xsl:sequence select="map:merge($lets ! map:entry(string(@name), '$' || f:own-name(.)))"
        xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <xsl:function name="f:number" as="xs:integer">
    <xsl:param name="pattern" as="element(sch:pattern)"/>
    <xsl:sequence select="count($pattern/preceding-sibling::sch:pattern) + 1"/>
  </xsl:function>

  <!-- Where an element of the schema is written, for the instruction that comes of it. -->
  <xsl:function name="f:at" as="attribute()">
    <xsl:param name="written" as="element()"/>
    <xsl:attribute name="depesha:at" select="$written/@depesha:at"/>
  </xsl:function>

  <!-- A new line in the stylesheet, so that a line of it tells where in the schema an error is. -->
  <xsl:function name="f:line" as="text()">
    <xsl:param name="indent" as="xs:integer"/>
    <xsl:value-of select="'&#10;', (1 to $indent) ! ' '" separator=""/>
  </xsl:function>

</xsl:stylesheet>
