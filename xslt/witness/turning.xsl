<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `main` copies the document; mode `reading-of` copies its text, turns each entry of the apparatus round, leaves out what the witness does not have. -->
<xsl:stylesheet version="3.0" default-mode="reading-of"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" mode="main" as="document-node()">
    <xsl:if test="not($witness = f:witnesses(TEI))">
      <xsl:sequence select="f:stop(., 'NO-WITNESS', 'there is no witness ' || $witness)"/>
    </xsl:if>
    <xsl:document><xsl:apply-templates select="TEI" mode="main"/></xsl:document>
  </xsl:template>

  <!-- The text says whose it is. -->
  <xsl:template match="TEI | text | body" mode="main" as="element()">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:if test="self::text"><xsl:attribute name="n" select="$witness"/></xsl:if>
      <xsl:apply-templates select="*" mode="main"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="*" mode="main" priority="-1" as="element()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <!-- Why the edition chose a reading says nothing of the text of one witness. -->
  <xsl:template match="standOff" mode="main" as="element(standOff)">
    <xsl:copy>
      <xsl:copy-of select="@*, node() except listAnnotation[@type = 'evidence']"/>
    </xsl:copy>
  </xsl:template>

  <!-- The edited text becomes the text of the witness and has its siglum. -->
  <xsl:template match="body/div[not(@type = 'translation')][.//app]" mode="main" as="element(div)">
    <xsl:variable name="names" as="xs:string+" select="f:names-of(/TEI, $witness)"/>
    <xsl:copy>
      <xsl:copy-of select="@* except @resp"/>
      <xsl:attribute name="n" select="$witness"/>
      <xsl:apply-templates>
        <xsl:with-param name="names" select="$names" tunnel="yes"/>
        <xsl:with-param name="silences" select="f:silences(., $names)" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="node()">
    <xsl:copy-of select="."/>
  </xsl:template>

  <xsl:template match="text()" as="text()?">
    <xsl:param name="silences" as="element()*" tunnel="yes"/>
    <xsl:if test="empty($silences) or f:speaks(., $silences)"><xsl:copy-of select="."/></xsl:if>
  </xsl:template>

  <!-- What holds text is there where any of it is; what holds none, where the witness speaks. -->
  <xsl:template match="*" as="element()?">
    <xsl:param name="silences" as="element()*" tunnel="yes"/>
    <xsl:variable name="varies" as="xs:boolean" select="exists(descendant::app)"/>
    <xsl:choose>
      <xsl:when test="empty($silences) and not($varies) and empty(descendant-or-self::*/(@source, self::corr, self::supplied))">
        <xsl:copy-of select="."/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="inside" as="node()*"><xsl:apply-templates/></xsl:variable>
        <xsl:if test="$inside[self::* or normalize-space()] or (not($varies) and (empty($silences) or f:speaks(., $silences)))">
          <xsl:copy>
            <xsl:copy-of select="@* except @source"/>
            <xsl:for-each select="@source"><xsl:attribute name="source" select="f:own-places(.)"/></xsl:for-each>
            <xsl:sequence select="$inside"/>
          </xsl:copy>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What this edition corrects is in no witness: it reads what was corrected. -->
  <xsl:template match="choice[sic and corr]" priority="1" as="element(sic)?">
    <xsl:apply-templates select="sic"/>
  </xsl:template>

  <!-- Nor is what it supplies; words in the brackets of the paper, or of the archive, have their notation. -->
  <xsl:template match="supplied[not(@rendition or @source)]" priority="1" as="empty-sequence()"/>

  <!-- Of the places in the source only those of this witness: `t1:5,9` of `t1:5,9 t2:31,35`. -->
  <xsl:function name="f:own-places" as="xs:string">
    <xsl:param name="source" as="attribute()"/>
    <xsl:variable name="own" as="xs:string*" select="tokenize($source)[starts-with(., lower-case($witness) || ':')]"/>
    <xsl:sequence select="if (exists($own)) then string-join($own, ' ') else string($source)"/>
  </xsl:function>

  <!-- The reading of the witness comes first; the others stay beside it, the lemma of the edition among them.
       Where there is no reading of it nothing is known, and the entry says nothing. -->
  <xsl:template match="app" priority="1" as="element(app)?">
    <xsl:param name="names" as="xs:string+" tunnel="yes"/>
    <xsl:param name="silences" as="element()*" tunnel="yes"/>
    <xsl:variable name="own" as="element()?" select="f:read-by(., $names)"/>
    <xsl:if test="exists($own) and (f:sigla-of($own) = $names or f:speaks(., $silences))">
      <xsl:copy>
        <xsl:copy-of select="@*"/>
        <lem>
          <!-- How sure the edition was of it, and who chose it, says nothing of the witness. -->
          <xsl:copy-of select="$own/(@* except (@cert, @resp)), $own/parent::rdgGrp/@wit[empty($own/@wit)]"/>
          <!-- Inside its own reading a witness speaks, whatever is said of the place. -->
          <xsl:apply-templates select="$own/node()">
            <xsl:with-param name="silences" select="()" tunnel="yes"/>
          </xsl:apply-templates>
        </lem>
        <xsl:for-each select="f:readings(.) except $own">
          <rdg>
            <xsl:copy-of select="@*, parent::rdgGrp/@wit[empty(current()/@wit)], node()"/>
          </rdg>
        </xsl:for-each>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
