<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: witnesses side by side on one page that stands alone: columns of witnesses, a row for each line or block,
     what differs marked, what moved joined by a line. In comes a collation (s:synopsis), or a TEI document with an apparatus. -->
<xsl:package version="3.0" name="urn:depesha:xslt:synopsis" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" default-mode="main">

  <xsl:param name="title" as="xs:string" select="'Synopsis'"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="rows" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="items" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="read" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="common/parameters.xsl"/>
  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/rendition.xsl"/>
  <xsl:include href="common/apparatus.xsl"/>
  <xsl:include href="common/reading-of.xsl"/>
  <xsl:include href="synopsis/style.xsl"/>
  <xsl:include href="synopsis/page.xsl"/>
  <xsl:include href="synopsis/joins.xsl"/>
  <xsl:include href="synopsis/rows.xsl"/>
  <xsl:include href="synopsis/stretches.xsl"/>

</xsl:package>
