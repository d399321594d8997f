<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of the stylesheet written: every node is looked at once, by all rules in turn.
     All rules are templates of one mode. The first rule of the schema has the highest priority, and each hands on to
     the next that matches with xsl:next-match. $depesha:taken is the number of the last pattern that has dealt with the node:
     rules of one pattern follow one another, so a later rule of that pattern finds the node taken. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:x="urn:depesha:xslt:alias"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:depesha="urn:depesha:schematron"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="xsl sch f">

  <xsl:template match="sch:schema" mode="validator" as="element()">
    <xsl:variable name="rules" as="element(sch:rule)*" select="sch:pattern/sch:rule"/>
    <x:stylesheet version="3.0">
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
      <x:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
      <xsl:text>&#10;</xsl:text>
      <x:mode on-no-match="fail" use-accumulators="#all"/>
      <xsl:text>&#10;</xsl:text>
      <x:mode name="depesha:check" on-no-match="deep-skip"/>
      <xsl:text>&#10;</xsl:text>
      <x:param name="depesha:shadowed" as="xs:boolean" select="false()"/>
      <xsl:copy-of select="xsl:* ! (f:line(0), .)"/>
      <xsl:apply-templates select="sch:let, sch:pattern/sch:let" mode="#current"/>
      <xsl:text>&#10;</xsl:text>
      <x:template match="document-node()">
        <depesha:result>
          <x:apply-templates select="{f:visited($rules/@context)}" mode="depesha:check"/>
          <x:if test="$depesha:shadowed">
            <xsl:apply-templates select="$rules[contains(@context, '[')]/@context" mode="#current"/>
          </x:if>
        </depesha:result>
      </x:template>
      <xsl:text>&#10;</xsl:text>
      <!-- A mode that skips would still go down from a document. -->
      <x:template match="document-node()" mode="depesha:check" priority="0"/>
      <xsl:apply-templates select="$rules" mode="#current"/>
      <xsl:text>&#10;</xsl:text>
    </x:stylesheet>
  </xsl:template>

  <!-- A pattern that raises an error matches nothing, without a word; the same asked as an expression says so. -->
  <xsl:template match="@context" mode="validator" as="node()*">
    <xsl:sequence select="f:line(2)"/>
    <x:try depesha:at="">
      <depesha:asked count="{{count(//({f:renamed(., f:own-names(../../sch:let))}))}}"/>
      <x:catch errors="*">
        <depesha:context context="{f:literal(.)}" at="{f:literal(../@depesha:at)}">
          <x:value-of select="$Q{{http://www.w3.org/2005/xqt-errors}}description"/>
        </depesha:context>
      </x:catch>
    </x:try>
  </xsl:template>

  <!-- A variable of the schema, of the phase or of a rule. -->
  <xsl:template match="sch:let" mode="validator" as="node()*">
    <xsl:sequence select="f:line(if (parent::sch:rule) then 6 else 0)"/>
    <x:variable name="{@name}">
      <xsl:sequence select="f:at(.), @as"/>
      <xsl:apply-templates select="(@value, .)[1]" mode="literal"/>
    </x:variable>
  </xsl:template>

  <!-- A variable of a pattern is one of the whole stylesheet, under another name: it is asked of the document,
       once, and contexts may use it. -->
  <xsl:template match="sch:pattern/sch:let" mode="validator" as="node()*" priority="1">
    <xsl:sequence select="f:line(0)"/>
    <x:variable name="{f:own-name(.)}">
      <xsl:sequence select="f:at(.), @as"/>
      <xsl:apply-templates select="(@value, .)[1]" mode="literal">
        <xsl:with-param name="names" select="f:own-names(preceding-sibling::sch:let)"/>
      </xsl:apply-templates>
    </x:variable>
  </xsl:template>

  <xsl:template match="sch:rule/sch:let/@value" mode="literal" as="attribute()" priority="1">
    <xsl:attribute name="select" select="."/>
  </xsl:template>

  <!-- What goes wrong in a variable of the whole stylesheet cannot be caught where it is used. It is caught here and
       said by a message: nothing that rests on this variable can be believed. -->
  <xsl:template match="@value" mode="literal" as="node()*">
    <xsl:param name="names" as="map(xs:string, xs:string)" select="map{}"/>
    <xsl:if test="not(../@as)">
      <xsl:attribute name="as" select="'item()*'"/>
    </xsl:if>
    <x:try select="{f:renamed(., $names)}">
      <xsl:sequence select="f:at(..)"/>
      <x:catch errors="*">
        <x:message>
          <xsl:sequence select="f:broken(..)"/>
        </x:message>
      </x:catch>
    </x:try>
  </xsl:template>

  <!-- A variable with content holds that content as it stands. -->
  <xsl:template match="sch:let" mode="literal" as="node()*">
    <xsl:param name="names" as="map(xs:string, xs:string)" select="map{}"/>
    <xsl:apply-templates select="node()" mode="#current"/>
  </xsl:template>

  <xsl:template match="element()" mode="literal" as="element()" priority="-1">
    <xsl:copy>
      <xsl:for-each select="@* except @depesha:at">
        <xsl:attribute name="{name()}" namespace="{namespace-uri()}" select="f:literal(.)"/>
      </xsl:for-each>
      <xsl:apply-templates select="node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="text()" mode="literal message" as="element()">
    <x:text><xsl:value-of select="."/></x:text>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="literal message" as="empty-sequence()"/>

</xsl:stylesheet>
