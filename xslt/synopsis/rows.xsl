<?xml version="1.0" encoding="UTF-8"?>
<!-- A TEI document with an apparatus to s:synopsis: a column for the edited text and for each witness, a row for each block.
     Mode `rows` goes through the structure and finds the blocks. -->
<xsl:stylesheet version="3.0" default-mode="rows"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:s="urn:depesha:synopsis"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="TEI" mode="main" as="element(h:html)">
    <xsl:variable name="synopsis" as="document-node()">
      <xsl:document><xsl:sequence select="f:synopsis(.)"/></xsl:document>
    </xsl:variable>
    <xsl:apply-templates select="$synopsis/*" mode="main"/>
  </xsl:template>

  <xsl:function name="f:synopsis" as="element(s:synopsis)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="texts" as="element(div)*" select="$tei/text/body/div[not(@type = 'translation')][.//app]"/>
    <xsl:variable name="columns" as="map(*)+" select="f:columns($tei, $texts)"/>
    <s:synopsis exact="true" title="{normalize-space($tei/teiHeader/fileDesc/titleStmt/title[1])}">
      <xsl:if test="$texts"><xsl:attribute name="xml:lang" select="f:language($texts[1])"/></xsl:if>
      <xsl:for-each select="$columns">
        <s:witness><xsl:copy-of select="?about"/><xsl:value-of select="?siglum"/></s:witness>
      </xsl:for-each>
      <xsl:apply-templates select="$texts/node()">
        <xsl:with-param name="columns" select="$columns" tunnel="yes"/>
      </xsl:apply-templates>
    </s:synopsis>
  </xsl:function>

  <!-- What is known of a column: its siglum; the names that stand for it in @wit, none for the edited text;
       where it falls silent; what it is. -->
  <xsl:function name="f:columns" as="map(*)+">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="texts" as="element(div)*"/>
    <xsl:sequence select="map { 'siglum': f:say('synopsis/edition'), 'names': (), 'silences': (), 'about': () }"/>
    <xsl:for-each select="f:witnesses($tei)">
      <xsl:variable name="names" as="xs:string+" select="f:names-of($tei, .)"/>
      <xsl:variable name="about" as="attribute()*">
        <xsl:for-each select="$tei/teiHeader//witness[@xml:id = current()]">
          <xsl:attribute name="about" select="normalize-space(string-join(text() | * except note))"/>
          <xsl:attribute name="lang" select="f:language(.)"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="map { 'siglum': ., 'names': $names, 'silences': $texts ! f:silences(., $names), 'about': $about }"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="text()[not(normalize-space())] | comment() | processing-instruction()" priority="1" as="empty-sequence()"/>

  <!-- What is no word of any witness. -->
  <xsl:template match="pb | lb | cb | milestone | anchor | witStart | witEnd | lacunaStart | lacunaEnd" priority="1" as="empty-sequence()"/>

  <xsl:template match="*" priority="-1" as="element(s:row)*">
    <xsl:call-template name="row"/>
  </xsl:template>

  <!-- Words outside every block. -->
  <xsl:template match="text()" as="element(s:row)*">
    <xsl:call-template name="row"/>
  </xsl:template>

  <!-- What only holds blocks. -->
  <xsl:template match="(div | body | floatingText | address | opener | closer | postscript | table | list | quote | lg)[not(@source or text()[normalize-space()])]"
      as="element(s:row)*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- An entry around whole blocks: only those witnesses have them that have the reading they stand in. -->
  <xsl:template match="app" as="element(s:row)*">
    <xsl:param name="columns" as="map(*)+" tunnel="yes"/>
    <xsl:variable name="app" as="element(app)" select="."/>
    <xsl:for-each select="f:readings(.)">
      <xsl:variable name="reading" as="element()" select="."/>
      <xsl:apply-templates>
        <xsl:with-param name="entry" select="$app" tunnel="yes"/>
        <xsl:with-param name="holders" select="$columns[f:read-in($app, .) is $reading]?siglum" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="row" as="element(s:row)">
    <xsl:param name="columns" as="map(*)+" tunnel="yes"/>
    <xsl:param name="entry" as="element(app)?" select="()" tunnel="yes"/>
    <xsl:variable name="block" as="node()" select="."/>
    <xsl:variable name="items" as="node()*"><xsl:apply-templates select="." mode="items"/></xsl:variable>
    <xsl:variable name="places" as="map(*)*">
      <xsl:for-each-group select="$items" group-adjacent="if (self::app) then generate-id() else ''">
        <xsl:sequence select="f:place(current-group(), $columns, $entry)"/>
      </xsl:for-each-group>
    </xsl:variable>
    <s:row label="{f:label($block)}">
      <xsl:if test="$id and $block/@xml:id and empty($block/ancestor::rdg)">
        <xsl:attribute name="href" select="$id || '.html#' || $block/@xml:id"/>
      </xsl:if>
      <xsl:for-each select="$columns">
        <xsl:variable name="column" as="xs:integer" select="position()"/>
        <s:cell siglum="{?siglum}">
          <xsl:if test="f:is-silent($block, $entry, .)"><xsl:attribute name="silent" select="true()"/></xsl:if>
          <xsl:sequence select="$places ! f:stretch(., $column)"/>
        </s:cell>
      </xsl:for-each>
    </s:row>
  </xsl:template>

  <!-- What a block is, in a word or two. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="block" as="node()"/>
    <xsl:variable name="name" as="xs:string" select="if ($block/@type[starts-with(., 'tei-')]) then 'p' else local-name($block)"/>
    <xsl:sequence select="
        if ($block/self::ab[@type = 'stamp']) then f:say('text/stamp')
        else if ($block/(self::ab | self::fw)[not(starts-with(@type, 'tei-'))]) then f:word($name, ($block/@type, 'unknown')[1])
        else if ($block/self::note) then f:note-role($block)
        else f:say('synopsis/' || $name)"/>
  </xsl:function>

</xsl:stylesheet>
