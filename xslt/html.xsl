<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: one TEI document to one page.
     The transcription goes through three modes: `passage` for what stands in containers, `block` for what a passage is,
     `text` for what stands in its lines; `text` shows every piece of prose of the header too. They are strict: an element
     without a rule stops with e:UNEXPECTED and its place. Modes `record` and `sheet` lay out what a reader wants to see of the header. -->
<xsl:package version="3.0" name="urn:depesha:xslt:html" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" default-mode="main">

  <!-- True where the text versions lie beside the page, so that it may link to them. -->
  <xsl:param name="with-text" as="xs:boolean" select="false()"/>

  <!-- File names of the TEI file and of the source beside the page; empty where they are not there. -->
  <xsl:param name="tei-file" as="xs:string" select="''"/>
  <xsl:param name="source-file" as="xs:string" select="''"/>

  <!-- Sigla of the witnesses that have a page of their own, separated by blanks. -->
  <xsl:param name="witnesses" as="xs:string" select="''"/>

  <!-- What the source has at each pointer, a JSON object: {"t1:9,12": {"lines": "31–33", "before": "", "text": "…", "after": ""}}. -->
  <xsl:param name="passages" as="xs:string" select="'{}'"/>

  <!-- What was proved of the document, a JSON object: {"characters": 3115, "parts": "T1 636, R 243", "valid": true}. -->
  <xsl:param name="quality" as="xs:string" select="'{}'"/>

  <!-- Title of the edition; empty outside of one. -->
  <xsl:param name="edition" as="xs:string" select="''"/>

  <!-- Where the edition is, such as https://example.org/cables/; empty where it has no address. -->
  <xsl:param name="edition-url" as="xs:string" select="''"/>

  <!-- The day the edition is dated, such as 2026-11-20; empty where it has none. -->
  <xsl:param name="edition-date" as="xs:string" select="''"/>

  <!-- The licence of the edition: its address, or a name; empty where it has none. -->
  <xsl:param name="edition-licence" as="xs:string" select="''"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="summary" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="passages" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="passage" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="block" on-no-match="fail" on-multiple-match="fail"/>
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
  <xsl:include href="common/called.xsl"/>
  <xsl:include href="common/rendition.xsl"/>
  <xsl:include href="common/summary.xsl"/>
  <xsl:include href="common/open.xsl"/>
  <xsl:include href="common/apparatus.xsl"/>
  <!-- The frame and the head. -->
  <xsl:include href="common/masthead.xsl"/>
  <xsl:include href="common/linked-data.xsl"/>
  <xsl:include href="html/page.xsl"/>
  <xsl:include href="html/linked-data.xsl"/>
  <xsl:include href="html/facts.xsl"/>
  <xsl:include href="html/stations.xsl"/>
  <xsl:include href="html/route.xsl"/>
  <xsl:include href="html/route-words.xsl"/>
  <xsl:include href="html/views.xsl"/>
  <!-- The text. -->
  <xsl:include href="html/rows.xsl"/>
  <xsl:include href="html/structure.xsl"/>
  <xsl:include href="html/passage.xsl"/>
  <xsl:include href="html/links.xsl"/>
  <xsl:include href="html/blocks.xsl"/>
  <xsl:include href="html/stamps.xsl"/>
  <xsl:include href="html/tables.xsl"/>
  <xsl:include href="html/interventions.xsl"/>
  <xsl:include href="html/phrases.xsl"/>
  <xsl:include href="html/code-names.xsl"/>
  <!-- Below it. -->
  <xsl:include href="html/apparatus.xsl"/>
  <xsl:include href="html/record.xsl"/>
  <xsl:include href="html/quality.xsl"/>
  <xsl:include href="html/citing.xsl"/>
  <xsl:include href="html/signs.xsl"/>

</xsl:package>
