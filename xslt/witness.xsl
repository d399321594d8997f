<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: one TEI document to the same document as one witness has it, which every other stylesheet can show:
     the apparatus turned round, so that its lemma is what the witness reads, and nothing where the witness is silent. -->
<xsl:package version="3.0" name="urn:depesha:xslt:witness" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" default-mode="main">

  <!-- Siglum of the witness, such as T1. -->
  <xsl:param name="witness" as="xs:string" required="yes"/>

  <xsl:mode name="guarded" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="main" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="reading-of" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:include href="common/guard.xsl"/>
  <xsl:include href="common/reading-of.xsl"/>
  <xsl:include href="witness/turning.xsl"/>

</xsl:package>
