<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: one TEI document to its summary, the XML of which the pages of the edition are made (see site.xsl). -->
<xsl:package version="3.0" name="urn:depesha:xslt:summary" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" default-mode="main">

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="signs" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="summary" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:include href="common/parameters.xsl"/>
  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/called.xsl"/>
  <xsl:include href="common/summary.xsl"/>
  <xsl:include href="common/open.xsl"/>
  <xsl:include href="summary/whole.xsl"/>
  <xsl:include href="summary/correspondence.xsl"/>
  <xsl:include href="summary/names.xsl"/>
  <xsl:include href="summary/series.xsl"/>
  <xsl:include href="summary/signs.xsl"/>
  <xsl:include href="summary/questions.xsl"/>
  <xsl:include href="summary/declarations.xsl"/>
  <xsl:include href="summary/passages.xsl"/>

</xsl:package>
