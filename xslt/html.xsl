<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: one TEI document to one page.
     Mode `text` shows the transcription and every piece of prose of the header; it is strict: an element without a rule stops
     with e:UNEXPECTED and its place. Modes `record` and `sheet` lay out the parts of the header that a reader wants to see. -->
<xsl:package version="3.0" name="urn:depesha:xslt:html" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" default-mode="main">

  <!-- True where the text versions lie beside the page, so that it may link to them. -->
  <xsl:param name="with-text" as="xs:boolean" select="false()"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="content" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="summary" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="text" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="record" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="sheet" on-no-match="fail" on-multiple-match="fail"/>

  <!-- No indentation: it would put blanks between the parts of a word. -->
  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <xsl:include href="common/parameters.xsl"/>
  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/space.xsl"/>
  <xsl:include href="common/dates.xsl"/>
  <xsl:include href="common/words.xsl"/>
  <xsl:include href="common/rendition.xsl"/>
  <xsl:include href="common/summary.xsl"/>
  <xsl:include href="common/apparatus.xsl"/>
  <xsl:include href="html/frame.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/facts.xsl"/>
  <xsl:include href="html/record.xsl"/>
  <xsl:include href="html/links.xsl"/>
  <xsl:include href="html/structure.xsl"/>
  <xsl:include href="html/apparatus.xsl"/>
  <xsl:include href="html/blocks.xsl"/>
  <xsl:include href="html/tables.xsl"/>
  <xsl:include href="html/interventions.xsl"/>
  <xsl:include href="html/phrases.xsl"/>
  <xsl:include href="html/signs.xsl"/>

</xsl:package>
