<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `block`, tables and lists. A wide table scrolls in its own box, never the page. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="block"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="table" as="node()+">
    <div class="{string-join(('table', @type ! ('table-' || .)), ' ')}" tabindex="0" role="group" aria-label="{(head ! normalize-space(), @type ! f:word('ab', .))[1]}">
      <table>
        <xsl:apply-templates select="head"/>
        <tbody><xsl:apply-templates select="node() except head"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template match="table/head" priority="2" as="element(h:caption)">
    <caption>
      <xsl:call-template name="inside"/>
    </caption>
  </xsl:template>

  <xsl:template match="row" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <tr><xsl:sequence select="f:address(.)"/><xsl:apply-templates/></tr>
  </xsl:template>

  <!-- Blanks between cells keep the text of a row apart; HTML has no place for them. -->
  <xsl:template match="row/text()[not(normalize-space())] | table/text()[not(normalize-space())]
      | list/text()[not(normalize-space())]" priority="2" as="empty-sequence()"/>

  <xsl:template match="cell" as="element()">
    <xsl:element name="{if (f:is-row-label(.) or ../@role = 'label') then 'th' else 'td'}">
      <xsl:attribute name="class" select="string-join(((@role, 'data')[1], f:looks(.)), ' ')"/>
      <xsl:if test="f:is-row-label(.) or ../@role = 'label'">
        <xsl:attribute name="scope" select="if (../@role = 'label') then 'col' else 'row'"/>
      </xsl:if>
      <xsl:for-each select="@cols[. != '1']"><xsl:attribute name="colspan" select="."/></xsl:for-each>
      <xsl:for-each select="@rows[. != '1']"><xsl:attribute name="rowspan" select="."/></xsl:for-each>
      <xsl:sequence select="f:address(.)"/>
      <xsl:call-template name="inside"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:is-row-label" as="xs:boolean">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="$cell/@role = 'label' and empty($cell/preceding-sibling::cell)"/>
  </xsl:function>

  <xsl:template match="list" as="node()+">
    <xsl:apply-templates select="head"/>
    <ul class="{string-join(('list', @type ! ('list-' || .), @rend ! ('rend-' || .)), ' ')}">
      <xsl:apply-templates select="node() except head"/>
    </ul>
  </xsl:template>

  <xsl:template match="list/head" priority="2" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'list-head'"/>
      <xsl:with-param name="name" select="'p'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="item" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="name" select="'li'"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
