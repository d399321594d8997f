<?xml version="1.0" encoding="UTF-8"?>
<!-- The whole summary: the facts that every view has in common (mode `summary`), and behind them what the pages of the
     edition are made of. Tree to tree. -->
<xsl:stylesheet version="3.0" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" as="element(d:telegram)">
    <xsl:variable name="facts" as="element(d:telegram)">
      <xsl:apply-templates select="." mode="summary"/>
    </xsl:variable>
    <d:telegram>
      <xsl:sequence select="$facts/@*, s:said('lang', (TEI/teiHeader/fileDesc/titleStmt/title)[1] ! f:language(.)), $facts/node()"/>
      <xsl:sequence select="
          s:day(TEI), s:messages(TEI), s:contexts(TEI), s:names(TEI), s:series(TEI), s:stamps(TEI), s:questions(TEI),
          s:declarations(TEI), s:passages(TEI)"/>
    </d:telegram>
  </xsl:template>

  <!-- The words of an element as the paper has them: no expansion, correction, other reading or remark. -->
  <xsl:function name="s:words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        if (empty($element/*)) then normalize-space($element)
        else normalize-space(string-join($element//text() except $element//(expan | corr | reg | rdg | note | surplus)//text()))"/>
  </xsl:function>

  <!-- The words of an element as the edition corrects them. -->
  <xsl:function name="s:corrected" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="element()" select="($element/parent::sic/following-sibling::corr[1], $element)[1]"/>
    <xsl:sequence select="normalize-space(string-join($words//text() except $words//(sic | rdg)//text()))"/>
  </xsl:function>

  <!-- The place on the page of the telegram that one is led to: the block around an element, or else the first in it. -->
  <xsl:function name="s:anchor" as="xs:string?">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="
        ($element/ancestor-or-self::*[@source][@xml:id][ancestor::text][not(self::item or self::row or self::cell)][1],
        ($element/descendant::*[@source][@xml:id])[1],
        $element/ancestor-or-self::div[@xml:id][ancestor::text][1])[1]/@xml:id ! string()"/>
  </xsl:function>

  <!-- True where the edition does not read so: in a reading beside the lemma. -->
  <xsl:function name="s:rejected" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor::rdg)"/>
  </xsl:function>

  <!-- An attribute, where there is something to say. -->
  <xsl:function name="s:said" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value">
      <xsl:attribute name="{$name}" select="$value"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
