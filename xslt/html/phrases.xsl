<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `text`: text, names, dates, numbers, references, emphasis, line breaks; and what is a block elsewhere but stands inside a line here. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="text"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="*" priority="-5" as="node()*">
    <xsl:sequence select="f:unexpected(.)"/>
  </xsl:template>

  <xsl:template match="text()" as="text()?">
    <xsl:choose>
      <xsl:when test="not(contains(., '&#10;'))"><xsl:value-of select="."/></xsl:when>
      <xsl:when test="not(f:is-layout(.))"><xsl:value-of select="f:one-line(.)"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" as="empty-sequence()"/>

  <!-- Blocks inside a paragraph, a note or a cell stay blocks. -->
  <xsl:template match="p | ab | list | table | head | quote[p or ab or list or table]" as="node()*">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>

  <xsl:template match="floatingText | address | opener | closer | postscript" as="node()*">
    <xsl:apply-templates select="." mode="passage"/>
  </xsl:template>

  <xsl:template match="quote" as="element(h:q)">
    <q class="quote quote-{@type}"><xsl:sequence select="f:address(.)"/><xsl:call-template name="inside"/></q>
  </xsl:template>

  <xsl:template match="signed" as="node()+">
    <span class="{string-join(('signed', f:is-autograph(.)[.] ! 'autograph', f:looks(.)), ' ')}"><xsl:call-template name="inside"/></span>
    <xsl:sequence select="f:aside('remark', f:signing(.))"/>
  </xsl:template>

  <xsl:template match="salute | dateline | addrLine | fw" as="node()+">
    <span class="{string-join((local-name(), f:looks(.)), ' ')}"><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="note" as="node()+">
    <xsl:text> </xsl:text>
    <span class="note">
      <span class="role" lang="{$language}">{f:word('note', (@type, 'note')[1])}</span>
      <xsl:text> </xsl:text>
      <xsl:call-template name="inside"/>
    </span>
  </xsl:template>

  <xsl:template match="metamark" as="node()+">
    <span class="metamark"><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="pb" as="element(h:span)">
    <span class="pb"><xsl:sequence select="f:leaf(.)"/></span>
  </xsl:template>

  <xsl:template match="label" as="element(h:span)">
    <span class="{string-join(('label', f:looks(.)), ' ')}"><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="lb" as="element(h:br)">
    <br/>
  </xsl:template>

  <!-- Names of people, places, bodies, things; which one is told to software by data-ref. -->
  <xsl:template match="persName | placeName | geogName | orgName | objectName | name | rs" as="element(h:span)">
    <span class="name {local-name()}">
      <xsl:sequence select="f:address(.)"/>
      <xsl:for-each select="@ref"><xsl:attribute name="data-ref" select="."/></xsl:for-each>
      <xsl:call-template name="inside"/>
    </span>
  </xsl:template>

  <!-- Parts and kinds that a reader need not see. -->
  <xsl:template match="roleName | forename | surname | addName | genName | nameLink | settlement | country | region
      | num | measure | idno | term | lang | publisher | resp | respStmt | bibl | desc | s" as="node()*">
    <xsl:choose>
      <xsl:when test="@xml:id or @xml:lang or @source or @rendition">
        <span>
          <xsl:if test="f:looks(.)"><xsl:attribute name="class" select="f:looks(.)"/></xsl:if>
          <xsl:sequence select="f:address(.)"/>
          <xsl:call-template name="inside"/>
        </span>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="date | time" as="element()">
    <xsl:variable name="machine" as="xs:string?" select="f:machine-date(@when)"/>
    <xsl:element name="{if (exists($machine)) then 'time' else 'span'}">
      <xsl:attribute name="class" select="string-join((local-name(), @type, f:looks(.)), ' ')"/>
      <xsl:if test="exists($machine)"><xsl:attribute name="datetime" select="$machine"/></xsl:if>
      <xsl:sequence select="f:address(.)"/>
      <xsl:call-template name="inside"/>
    </xsl:element>
  </xsl:template>

  <!-- What was filled into a form is underlined, as on the form. -->
  <xsl:template match="seg" as="element(h:span)">
    <span class="{string-join(('seg', @type, f:looks(.)), ' ')}"><xsl:sequence select="f:address(.)"/><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="hi | foreign | emph | mentioned | soCalled | q | title" as="element(h:span)">
    <span class="{string-join((local-name(), f:looks(.)), ' ')}"><xsl:sequence select="f:address(.)"/><xsl:call-template name="inside"/></span>
  </xsl:template>

  <!-- A link only to the web, into this page and to other telegrams of the edition; anything else stays text. -->
  <xsl:template match="ref" as="element()">
    <xsl:element name="{if (f:is-link(.)) then 'a' else 'span'}">
      <xsl:if test="f:is-link(.)"><xsl:attribute name="href" select="f:page(@target)"/></xsl:if>
      <xsl:attribute name="class" select="'ref'"/>
      <xsl:sequence select="f:address(.)"/>
      <xsl:call-template name="inside"/>
      <xsl:if test="@cert = ('low', 'medium')"><xsl:sequence select="f:question()"/></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- The page of a pointer: of several the first, and for a TEI file its page. -->
  <xsl:function name="f:page" as="xs:string">
    <xsl:param name="pointers" as="xs:string"/>
    <xsl:sequence select="replace(tokenize($pointers)[1], '^([\w.\-]+)\.xml(#.*)?$', '$1.html')"/>
  </xsl:function>

  <xsl:function name="f:is-link" as="xs:boolean">
    <xsl:param name="ref" as="element(ref)"/>
    <xsl:sequence select="
        matches($ref/@target, '^[\w.\-]+\.xml(#[\w.\-]+)?(\s|$)')
        or starts-with($ref/@target, 'https://') or starts-with($ref/@target, 'http://')
        or (starts-with($ref/@target, '#') and exists(id(substring($ref/@target, 2), root($ref))[ancestor::text][empty(ancestor::rdg)]))"/>
  </xsl:function>

  <xsl:template match="anchor" as="element(h:span)">
    <span><xsl:sequence select="f:address(.)"/></span>
  </xsl:template>

</xsl:stylesheet>
