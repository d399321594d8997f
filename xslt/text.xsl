<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: one version of one TEI document to plain text: a head with the essentials, then one block a paragraph.
     Lines break where the source breaks them and nowhere else, so that two states can be compared line by line.
     Mode `blocks` gives one string a paragraph, mode `phrases` the strings inside one. Both are strict. -->
<xsl:package version="3.0" name="urn:depesha:xslt:text" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" default-mode="main">

  <!-- Siglum of the version wanted, such as T1 or E. -->
  <xsl:param name="version" as="xs:string" required="yes"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="summary" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="blocks" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="phrases" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:include href="common/parameters.xsl"/>
  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/space.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/rendition.xsl"/>
  <xsl:include href="common/summary.xsl"/>
  <xsl:include href="common/apparatus.xsl"/>
  <xsl:include href="text/page.xsl"/>
  <xsl:include href="text/lines.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/phrases.xsl"/>

</xsl:package>
