<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `block`: paragraphs, headings, page furniture, service notes, addresses, signatures, datelines, notes.
     Each says its role where its words do not tell it. The same elements inside a paragraph are phrases: see phrases.xsl. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="block"
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

  <!-- One block. `role` is a word of the interface shown before the text, `remark` one shown after it. -->
  <xsl:template name="block" as="node()+">
    <xsl:param name="class" as="xs:string" select="local-name()"/>
    <xsl:param name="role" as="xs:string?" select="()"/>
    <xsl:param name="remark" as="xs:string?" select="()"/>
    <xsl:param name="name" as="xs:string" select="if (f:holds-blocks(.)) then 'div' else 'p'"/>
    <xsl:element name="{$name}">
      <xsl:attribute name="class" select="string-join(($class, f:looks(.)), ' ')"/>
      <xsl:sequence select="f:aside('role', $role)"/>
      <xsl:choose>
        <!-- The line below handwriting ends with it, before the word that tells of it. -->
        <xsl:when test="tokenize($class) = 'autograph'"><span class="ink"><xsl:call-template name="chosen"/></span></xsl:when>
        <xsl:otherwise><xsl:call-template name="chosen"/></xsl:otherwise>
      </xsl:choose>
      <xsl:sequence select="f:aside('remark', $remark)"/>
      <xsl:if test="@cert = 'low'"><xsl:sequence select="f:aside('remark', f:say('page/uncertain'))"/></xsl:if>
      <xsl:for-each select="(parent::lem | parent::rdg)/parent::app[@xml:id]"><xsl:call-template name="mark"/></xsl:for-each>
    </xsl:element>
  </xsl:template>

  <!-- The content between the notation that was taken out of it. -->
  <xsl:template name="inside" as="node()*">
    <xsl:choose>
      <xsl:when test="@rendition">
        <xsl:value-of select="f:notation(., 'before')"/>
        <xsl:apply-templates mode="text"/>
        <xsl:value-of select="f:notation(., 'after')"/>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A word of the interface in the text, in the language of the interface; a role stands before, a remark after. -->
  <xsl:function name="f:aside" as="node()*">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="word" as="xs:string?"/>
    <xsl:if test="exists($word)">
      <xsl:value-of select="' '[$class != 'role']"/>
      <span class="{$class}" lang="{$language}">{$word}</span>
      <xsl:value-of select="' '[$class = 'role']"/>
    </xsl:if>
  </xsl:function>

  <!-- True for running text that holds what HTML does not allow in a paragraph. -->
  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/descendant::*[self::p or self::ab or self::list or self::table or self::floatingText or self::address or self::quote[p or ab or list or table]])"/>
  </xsl:function>

  <xsl:template match="p | salute | addrLine | dateline | closer | opener | postscript | metamark | gap" as="node()+">
    <xsl:call-template name="block"/>
  </xsl:template>

  <xsl:template match="gap" priority="1" as="element(h:p)">
    <p class="gap"><xsl:apply-templates select="." mode="text"/></p>
  </xsl:template>

  <!-- Titles of telegrams and documents are headings; one level lower for each telegram around them. -->
  <xsl:template match="head" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="name" select="if (f:holds-blocks(.)) then 'div' else 'h' || min((6, 3 + count(ancestor::floatingText)))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="head[@type = ('copyDesignation', 'subject')]" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'head head-' || @type"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="fw" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'fw fw-' || @type"/>
      <xsl:with-param name="role" select="f:word('fw', @type)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- These say themselves what they are. -->
  <xsl:template match="fw[@type = ('letterhead', 'classification', 'handling', 'copyNumber')]" priority="1" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'fw fw-' || @type"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="ab" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'ab ab-' || @type"/>
      <!-- What tolerant.xsl made of an element of others has its name for a type, and no role that a reader knows. -->
      <xsl:with-param name="role" select="(@type, 'unknown')[1][not(starts-with(., 'tei-'))] ! f:word('ab', .)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Signatures: typed and handwritten ones are told apart by a word, where the encoding knows the hand. -->
  <xsl:template match="signed" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="string-join(('signed', f:is-autograph(.)[.] ! 'autograph'), ' ')"/>
      <xsl:with-param name="remark" select="f:signing(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="f:is-autograph" as="xs:boolean">
    <xsl:param name="signed" as="element(signed)"/>
    <xsl:sequence select="f:signing($signed) = f:say('hand/handwritten')"/>
  </xsl:function>

  <xsl:function name="f:signing" as="xs:string?">
    <xsl:param name="signed" as="element(signed)"/>
    <xsl:sequence select="(f:hand($signed), f:say('hand/handwritten')[$signed//gap[@reason = 'signature']])[1]"/>
  </xsl:function>

  <!-- A note of the paper, by whatever hand; and a note of the edition. -->
  <xsl:template match="note" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="string-join(('note', 'note-' || (@type, 'other')[1], 'autograph'[f:hand(current()) = f:say('hand/handwritten')]), ' ')"/>
      <xsl:with-param name="role" select="f:note-role(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="note[tokenize(@resp) = '#enc']" priority="1" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'note note-edition'"/>
      <xsl:with-param name="role" select="f:say('note/edition')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="quote" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="name" select="'blockquote'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Where a leaf begins. -->
  <xsl:template match="pb" as="element(h:p)">
    <p class="pb"><xsl:sequence select="f:leaf(.)"/></p>
  </xsl:template>

  <xsl:function name="f:leaf" as="element(h:span)">
    <xsl:param name="beginning" as="element(pb)"/>
    <span class="role" lang="{$language}">{f:say('page/leaf')} {$beginning/@n}</span>
  </xsl:function>

</xsl:stylesheet>
