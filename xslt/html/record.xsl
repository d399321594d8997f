<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `record`: what the header tells a reader: notes on the text, the archive's record, the sheet that came with the scan,
     the paper and its hands, who is responsible, the source file. Prose inside is shown by mode `text`. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="record"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- Notes on single passages; evidence stands in the apparatus. -->
  <xsl:template match="standOff" as="element(h:section)?">
    <xsl:variable name="lists" as="element(listAnnotation)*" select="listAnnotation[not(@type = 'evidence')][note]"/>
    <xsl:if test="exists($lists)">
      <section class="record" aria-labelledby="page-notes">
        <h2 id="page-notes">{f:say('page/notes')}</h2>
        <xsl:apply-templates select="$lists"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="listAnnotation" as="element(h:ol)">
    <ol class="notes"><xsl:apply-templates select="note"/></ol>
  </xsl:template>

  <xsl:template match="listAnnotation/note" as="element(h:li)">
    <li>
      <span lang="{f:language(.)}"><xsl:apply-templates mode="text"/></span>
      <xsl:for-each select="id(substring-after(tokenize(@target)[1], '#'))[ancestor::body]">
        <xsl:text> </xsl:text><a class="back" href="#{if (self::app) then 'app-' || @xml:id else f:anchor(.)}">↑</a>
      </xsl:for-each>
    </li>
  </xsl:template>

  <xsl:template match="teiHeader" as="node()*">
    <xsl:apply-templates select="fileDesc/sourceDesc/bibl[@type = 'record']"/>
    <xsl:apply-templates select="fileDesc/sourceDesc/msDesc[.//accMat/*]" mode="sheet"/>
    <section class="record" aria-labelledby="page-about">
      <h2 id="page-about">{f:say('page/about')}</h2>
      <dl>
        <xsl:apply-templates select="fileDesc/sourceDesc/msDesc"/>
        <xsl:sequence select="f:fact(f:say('page/responsible'), fileDesc/titleStmt/respStmt/f:responsible(.))"/>
        <xsl:sequence select="f:fact(f:say('page/rights'), fileDesc/publicationStmt/availability/(p | licence)/f:prose(.))"/>
        <xsl:apply-templates select="fileDesc/sourceDesc/bibl[@type = 'export']"/>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="bibl[@type = 'record']" as="element(h:section)">
    <section class="record" id="page-record" aria-labelledby="page-record-head">
      <h2 id="page-record-head">{f:say('page/record')}</h2>
      <dl>
        <xsl:apply-templates select="*"/>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="bibl[@type = 'record']/*" as="element(h:div)">
    <div>
      <dt>{f:record-term(.)}</dt>
      <dd lang="{f:language(.)}"><xsl:apply-templates select="." mode="text"/></dd>
    </div>
  </xsl:template>

  <!-- A part that names itself: `Citation:` and what follows it. -->
  <xsl:template match="bibl[@type = 'record']/note" priority="1" as="element(h:div)">
    <div class="{string-join(('record-part', @cert[. = 'low'] ! 'low'), ' ')}">
      <xsl:sequence select="f:address(.)"/>
      <dt>
        <xsl:if test="label"><span lang="{f:language(.)}"><xsl:apply-templates select="label" mode="text"/></span></xsl:if>
        <xsl:if test="empty(label)">{f:record-term(.)}</xsl:if>
        <xsl:if test="@cert = 'low'"><xsl:sequence select="f:aside('remark', f:say('page/uncertain'))"/></xsl:if>
      </dt>
      <dd lang="{f:language(.)}">
        <xsl:value-of select="f:notation(., 'before')"/>
        <xsl:apply-templates select="node() except label" mode="text"/>
        <xsl:value-of select="f:notation(., 'after')"/>
      </dd>
    </div>
  </xsl:template>

  <xsl:function name="f:record-term" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="if ($part/self::date) then f:say('record/date') else if ($part/self::title) then f:say('record/title')
        else f:word('note', ($part/@type, 'part')[1])"/>
  </xsl:function>

  <!-- The sheet that accompanies the scan. -->
  <xsl:template match="msDesc" mode="sheet" as="element(h:section)">
    <section class="record" aria-label="{f:say('page/sheet')}">
      <div lang="{f:language(.)}"><xsl:apply-templates select="physDesc/accMat/*" mode="block"/></div>
    </section>
  </xsl:template>

  <xsl:template match="msDesc" as="element(h:div)*">
    <xsl:sequence select="
        f:fact(f:say('page/paper'), physDesc/objectDesc/p/f:prose(.)),
        f:fact(f:say('page/hands'), physDesc/handDesc/handNote/f:prose(.)),
        f:fact(f:say('page/way'), history/provenance/p/f:prose(.)),
        f:fact(f:say('page/copy'), p/f:prose(.))"/>
  </xsl:template>

  <xsl:template match="bibl[@type = 'export']" as="element(h:div)">
    <div>
      <dt>{f:say('page/source-file')}</dt>
      <dd lang="{f:language(.)}"><code>{title}</code>, {extent ! normalize-space(.)}</dd>
      <xsl:for-each select="idno[@type = 'sha256']">
        <dd>SHA-256 <code class="hash">{.}</code></dd>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:function name="f:prose" as="element(h:span)">
    <xsl:param name="element" as="element()"/>
    <span lang="{f:language($element)}"><xsl:apply-templates select="$element/node()" mode="text"/></span>
  </xsl:function>

  <xsl:function name="f:responsible" as="element(h:span)">
    <xsl:param name="statement" as="element(respStmt)"/>
    <span lang="{f:language($statement)}">{$statement/(persName | orgName | name) ! normalize-space(.) => string-join(', ')}: {$statement/resp ! normalize-space(.) => string-join('; ')}</span>
  </xsl:function>

</xsl:stylesheet>
