<?xml version="1.0" encoding="UTF-8"?>
<!-- The document: whatever its root and its parts are, out comes TEI with a header and a body of versions. -->
<xsl:stylesheet version="3.0" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" as="document-node()">
    <xsl:document><xsl:apply-templates select="*"/></xsl:document>
  </xsl:template>

  <xsl:template match="TEI" as="element(TEI)">
    <xsl:copy>
      <xsl:copy-of select="@* except @rendition"/>
      <xsl:apply-templates select="teiHeader[fileDesc]" mode="header"/>
      <xsl:if test="not(teiHeader/fileDesc)"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt></fileDesc></teiHeader></xsl:if>
      <xsl:apply-templates select="standOff[../text]" mode="header"/>
      <xsl:call-template name="text">
        <xsl:with-param name="content" select="if (text) then text/* else * except teiHeader"/>
      </xsl:call-template>
    </xsl:copy>
  </xsl:template>

  <!-- Several documents in one, or a piece of a document: all of it is the text. -->
  <xsl:template match="*" priority="-1" as="element(TEI)">
    <TEI>
      <xsl:apply-templates select="self::teiCorpus/teiHeader[fileDesc]" mode="header"/>
      <xsl:if test="not(self::teiCorpus/teiHeader[fileDesc])">
        <teiHeader><fileDesc>
          <titleStmt><title><xsl:value-of select="(.//head)[1] ! normalize-space(.)"/></title></titleStmt>
          <publicationStmt><p/></publicationStmt>
        </fileDesc></teiHeader>
      </xsl:if>
      <xsl:call-template name="text">
        <xsl:with-param name="content" select="if (self::teiCorpus) then * except teiHeader else ."/>
      </xsl:call-template>
    </TEI>
  </xsl:template>

  <!-- A body that holds editions and translations side by side keeps them; all else is one version. -->
  <xsl:template name="text" as="element(text)">
    <xsl:param name="content" as="element()*"/>
    <xsl:variable name="versions" as="element(div)*" select="$content[self::body]/div[@type = ('edition', 'translation')][@n or @xml:id]"/>
    <text>
      <xsl:copy-of select="text/@type"/>
      <body>
        <xsl:choose>
          <xsl:when test="exists($versions) and empty(($content/* except $versions)[normalize-space()])">
            <xsl:apply-templates select="$versions" mode="blocks"/>
          </xsl:when>
          <xsl:otherwise>
            <div type="edition" n="text">
              <xsl:copy-of select="(text/body/@xml:lang, text/@xml:lang, @xml:lang)[1]"/>
              <xsl:apply-templates select="$content" mode="blocks"/>
            </div>
          </xsl:otherwise>
        </xsl:choose>
      </body>
    </text>
  </xsl:template>

  <!-- The header and what stands off keep their structure; running text in them is treated as in the text. -->
  <xsl:template match="*" mode="header" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@* except @rendition"/>
      <xsl:apply-templates mode="header"/>
    </xsl:copy>
  </xsl:template>

  <!-- What every page asks for. -->
  <xsl:template match="fileDesc" mode="header" as="element(fileDesc)">
    <xsl:copy>
      <xsl:if test="not(titleStmt/title)"><titleStmt><title/></titleStmt></xsl:if>
      <xsl:apply-templates mode="header"/>
      <xsl:if test="not(publicationStmt)"><publicationStmt><p/></publicationStmt></xsl:if>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="text()" mode="header" as="text()">
    <xsl:copy/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="header" as="empty-sequence()"/>

  <xsl:template match="p | licence | witness | handNote | accMat/* | note | bibl[@type = 'record']/*" mode="header" as="element()">
    <xsl:copy>
      <xsl:sequence select="f:kept(.)"/>
      <xsl:apply-templates mode="phrases"/>
    </xsl:copy>
  </xsl:template>

  <!-- Tables of the sheet are laid out cell by cell. -->
  <xsl:template match="accMat/table" mode="header" priority="2" as="node()*">
    <xsl:apply-templates select="." mode="blocks"/>
  </xsl:template>

</xsl:stylesheet>
