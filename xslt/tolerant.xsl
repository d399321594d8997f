<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: other people's TEI to TEI that every other stylesheet here can show. What they have no rule for becomes
     `<seg type="tei-formula">` or `<ab type="tei-lg">`, with its text, and a processing instruction that says so. -->
<xsl:package version="3.0" name="urn:depesha:xslt:tolerant" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" default-mode="main">

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="header" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="blocks" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="phrases" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/reading-of.xsl"/>
  <xsl:include href="tolerant/known.xsl"/>
  <xsl:include href="tolerant/document.xsl"/>
  <xsl:include href="tolerant/blocks.xsl"/>
  <xsl:include href="tolerant/phrases.xsl"/>

</xsl:package>
