<?xml version="1.0" encoding="UTF-8"?>
<!-- What an assertion says when it fails, and its diagnostics: text with values of the document in it. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:x="urn:depesha:xslt:alias"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:depesha="urn:depesha:schematron"
    xmlns:f="urn:depesha:functions"
    exclude-result-prefixes="xsl sch f">

  <xsl:key name="diagnostic" match="sch:diagnostic" use="@id"/>

  <xsl:template match="sch:diagnostic" mode="message" as="node()*">
    <xsl:sequence select="f:line(8)"/>
    <depesha:diagnostic id="{f:literal(@id)}">
      <xsl:apply-templates mode="#current"/>
    </depesha:diagnostic>
  </xsl:template>

  <xsl:template match="sch:value-of" mode="message" as="node()*">
    <xsl:sequence select="f:line(10)"/>
    <x:value-of select="{@select}">
      <xsl:sequence select="f:at(.)"/>
    </x:value-of>
  </xsl:template>

  <xsl:template match="sch:name" mode="message" as="node()*">
    <xsl:sequence select="f:line(10)"/>
    <x:value-of select="name({@path})">
      <xsl:sequence select="f:at(.)"/>
    </x:value-of>
  </xsl:template>

  <!-- Emphasis, direction and foreign markup: the words only. -->
  <xsl:template match="element()" mode="message" as="node()*" priority="-1">
    <xsl:apply-templates mode="#current"/>
  </xsl:template>

</xsl:stylesheet>
