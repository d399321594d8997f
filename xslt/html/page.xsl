<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a telegram: facts, witnesses beside the translation, archive's record, key to signs. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" as="element(h:html)">
    <xsl:variable name="facts" as="element(d:telegram)">
      <xsl:apply-templates select="." mode="summary"/>
    </xsl:variable>
    <xsl:call-template name="frame">
      <xsl:with-param name="title" select="($facts/@title[. != ''], $id)[1]"/>
      <xsl:with-param name="class" select="'telegram'"/>
      <xsl:with-param name="facts" select="$facts" tunnel="yes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document-node()" mode="content" as="node()*">
    <xsl:param name="facts" as="element(d:telegram)" tunnel="yes"/>
    <a class="skip" href="#page-text">To the text</a>
    <nav class="home" aria-label="Edition"><a href="index.html">All telegrams</a></nav>
    <xsl:sequence select="f:facts($facts, TEI/teiHeader/profileDesc/correspDesc)"/>
    <main id="page-text">
      <xsl:apply-templates select="TEI/text"/>
    </main>
    <xsl:apply-templates select="TEI/text, TEI/standOff, TEI/teiHeader" mode="record"/>
    <xsl:sequence select="$signs"/>
  </xsl:template>

  <!-- Original on one side, translation on the other; where there is one side only, one column. -->
  <xsl:template match="text" as="element(h:div)">
    <xsl:variable name="translations" as="element(div)*" select="body/div[@type = 'translation']"/>
    <xsl:variable name="originals" as="element()*" select="body/* except $translations"/>
    <div class="versions{' parallel'[exists($translations) and exists($originals)]}">
      <xsl:for-each-group select="$originals, $translations" group-adjacent="exists(. intersect $translations)">
        <div class="{if (current-grouping-key()) then 'translations' else 'originals'}">
          <xsl:apply-templates select="current-group()" mode="text"/>
        </div>
      </xsl:for-each-group>
    </div>
  </xsl:template>

</xsl:stylesheet>
