<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `passage`, a passage: a block with its address, its rows, and the evidence for it: the way to link to it, what renders it,
     what was decided in it and how sure that is, and the lines of the source as received. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="passage"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="f:received" as="map(*)" select="parse-json($passages)"/>

  <!-- Said at every passage, and looked up once. -->
  <xsl:variable name="f:passage-word" as="xs:string" select="f:say('page/passage')"/>
  <xsl:variable name="f:permalink-word" as="xs:string" select="f:say('page/permalink')"/>
  <xsl:variable name="f:facing-word" as="xs:string" select="f:say('page/facing')"/>
  <xsl:variable name="f:line-word" as="xs:string" select="f:say('page/line')"/>
  <xsl:variable name="f:lines-word" as="xs:string" select="f:say('page/lines')"/>

  <xsl:template match="*" priority="-1" as="node()+">
    <xsl:param name="rows" as="map(xs:string, xs:integer+)" tunnel="yes" select="map { }"/>
    <xsl:param name="base" as="xs:integer" tunnel="yes" select="1"/>
    <xsl:variable name="here" as="xs:string?" select="f:anchor(.)"/>
    <xsl:text>&#10;</xsl:text>
    <div class="{f:passage-class(.)}">
      <xsl:sequence select="f:address-at(., $here), f:row-style($rows(generate-id()), $base)"/>
      <xsl:apply-templates select="." mode="block"/>
      <xsl:if test="exists($here)">
        <xsl:call-template name="evidence">
          <xsl:with-param name="here" select="$here"/>
        </xsl:call-template>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- What belongs to the sheet of paper and not to the telegram can be hidden. -->
  <xsl:function name="f:passage-class" as="xs:string">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="string-join(('passage',
        $block[self::pb or self::fw[@type = ('itemNum', 'accession', 'pageNum', 'folio', 'formRubric', 'imprint', 'runningHead', 'routing')]] ! 'furniture',
        $block/self::fw[@type = ('pageNum', 'folio', 'itemNum', 'accession')] ! 'marginal', $block/@cert[. = 'low'] ! 'low'), ' ')"/>
  </xsl:function>

  <!-- The evidence for the passage whose address is `here`. -->
  <xsl:template name="evidence" as="element(h:details)">
    <xsl:param name="here" as="xs:string"/>
    <details class="evidence" lang="{$language}">
      <summary title="{$f:passage-word} {$here}"><span>¶</span></summary>
      <p>
        <a class="self" href="#{$here}">{$f:permalink-word}</a>
        <xsl:for-each select="f:counterparts(.)">
          <xsl:text> · </xsl:text><a href="#{f:anchor(.)}">{$f:facing-word} {f:version(.)}</a>
        </xsl:for-each>
      </p>
      <xsl:sequence select="f:decisions(.)"/>
      <xsl:if test="$passages != '{}'">
        <xsl:call-template name="as-received"/>
      </xsl:if>
    </details>
  </xsl:template>

  <!-- The lines of the source at the pointers of a passage, such as t1:9,12; what is not of the passage stands back. -->
  <xsl:template name="as-received" as="element(h:figure)*">
    <xsl:variable name="language-of-it" as="xs:string" select="f:language(.)"/>
    <xsl:for-each select="tokenize((@source, string-join(.//@source, ' '))[1])">
      <xsl:variable name="part" as="xs:string" select="upper-case(substring-before(., ':'))"/>
      <xsl:for-each select="$f:received(.)">
        <figure>
          <figcaption>{$part}, {if (contains(?lines, '–')) then $f:lines-word else $f:line-word} {?lines}</figcaption>
          <pre lang="{$language-of-it}">
            <xsl:if test="?before != ''"><span>{?before}</span></xsl:if>
            <xsl:value-of select="?text"/>
            <xsl:if test="?after != ''"><span>{?after}</span></xsl:if>
          </pre>
        </figure>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- What somebody decided in a passage, who, how sure, and on what. -->
  <xsl:function name="f:decisions" as="element(h:ul)?">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="decided" as="element()*" select="
        $block/descendant-or-self::*[@cert or self::corr or self::unclear or self::surplus][not(self::lem or self::rdg)][empty(ancestor::rdg)]"/>
    <xsl:if test="exists($decided)">
      <ul aria-label="{f:say('page/decisions')}">
        <xsl:for-each select="$decided">
          <li>
            <xsl:if test=". is $block">{f:say('decision/block')}: </xsl:if>
            <xsl:if test="not(. is $block)"><q lang="{f:language(.)}">{normalize-space()}</q> {f:word('decision', local-name())}: </xsl:if>
            <xsl:text>{(f:says(.)[.], @reason ! f:word('reason', .), @evidence ! f:word('evidence', .)) => string-join(', ')}</xsl:text>
            <xsl:for-each select="tokenize(@source)[matches(., '^[\w\-][\w.\-]*\.xml$')]"><xsl:text> </xsl:text><a href="{f:page(.)}">{substring-before(., '.xml')}</a></xsl:for-each>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
