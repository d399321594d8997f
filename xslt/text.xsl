<?xml version="1.0" encoding="UTF-8"?>
<!-- Entry: versions of one TEI document to plain text: a head with the essentials, then one block a paragraph,
     apparatus and notes as numbered footnotes. As long as nobody asks to have lines folded they break where the source
     breaks them and nowhere else, so that two states can be compared line by line.
     Mode `blocks` gives one string a paragraph, mode `phrases` the strings inside one. Both are strict. -->
<xsl:package version="3.0" name="urn:depesha:xslt:text" package-version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" default-mode="main">

  <!-- Sigla of the versions wanted, such as T1 or E, with &#xFDD2; between them, as it stands between the texts:
       a character that Unicode keeps out of every text. What the versions have in common is found once. -->
  <xsl:param name="versions" as="xs:string" required="yes"/>

  <!-- `source`: lines as in the source; `block`: each block on one line; `wrapped`: as in the source, long lines folded. -->
  <xsl:param name="layout" as="xs:string" select="'source'"/>

  <!-- Characters in a line, where lines are folded. -->
  <xsl:param name="width" as="xs:integer" select="72"/>

  <!-- False leaves apparatus and notes out, and their numbers in the text. -->
  <xsl:param name="with-footnotes" as="xs:boolean" select="true()"/>

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
  <xsl:include href="common/called.xsl"/>
  <xsl:include href="common/rendition.xsl"/>
  <xsl:include href="common/summary.xsl"/>
  <xsl:include href="common/apparatus.xsl"/>
  <xsl:include href="common/reading-of.xsl"/>
  <xsl:include href="text/page.xsl"/>
  <xsl:include href="text/lines.xsl"/>
  <xsl:include href="text/folding.xsl"/>
  <xsl:include href="text/footnotes.xsl"/>
  <xsl:include href="text/blocks.xsl"/>
  <xsl:include href="text/phrases.xsl"/>

</xsl:package>
