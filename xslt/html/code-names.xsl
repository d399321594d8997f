<?xml version="1.0" encoding="UTF-8"?>
<!-- Code names: the name as signed, and beside it who is meant, as standOff says; which of the two is shown, the reader chooses.
     Who says so, and how sure, stands in the notes below the text, where the name leads. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="persName[@type = 'codename']" mode="text" priority="1" as="element()+">
    <xsl:variable name="notes" as="element(note)*" select="@xml:id ! key('said-of', ., root(current()))[@type = 'identification']"/>
    <xsl:variable name="glossed" as="xs:boolean" select="exists(@xml:id ! key('glossed', ., root(current())))"/>
    <xsl:choose>
      <xsl:when test="empty($notes)"><xsl:next-match/></xsl:when>
      <xsl:otherwise>
        <a class="name codename opens" href="#{f:note-anchor($notes[1])}">
          <xsl:sequence select="f:address(.)"/>
          <xsl:for-each select="@ref"><xsl:attribute name="data-ref" select="."/></xsl:for-each>
          <xsl:call-template name="inside">
            <xsl:with-param name="within-link" select="true()" tunnel="yes"/>
          </xsl:call-template>
        </a>
        <xsl:for-each select="($notes/(persName | rs | orgName))[1]">
          <span class="{string-join(('meant', 'glossed'[$glossed]), ' ')}" lang="{f:called-in(.)}"> ⟨{f:called(.)}⟩</span>
        </xsl:for-each>
        <xsl:for-each select=".//app[@xml:id][empty(ancestor::rdg)]"><xsl:call-template name="mark"/></xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Names that a bracket of the text explains already. -->
  <xsl:key name="glossed" match="gloss[@type = 'identity']" use="tokenize(@target) ! substring-after(., '#')"/>

  <!-- The list of those who say who is meant. -->
  <xsl:template match="listAnnotation[@type = 'identification']" mode="record" as="element()+">
    <h3>{f:say('page/identities')}</h3>
    <ul class="notes"><xsl:apply-templates select="note" mode="record"/></ul>
  </xsl:template>

  <xsl:template match="note[@type = 'identification']" mode="record" priority="1" as="element(h:li)">
    <li id="{f:note-anchor(.)}">
      <span lang="{f:language(.)}"><xsl:apply-templates mode="text"/></span>
      <xsl:text> </xsl:text><span class="remark">{f:says(.)}</span>
    </li>
  </xsl:template>

  <xsl:function name="f:note-anchor" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@xml:id ! string(), 'page-who-' || count($note/preceding-sibling::note) + 1)[1]"/>
  </xsl:function>

</xsl:stylesheet>
