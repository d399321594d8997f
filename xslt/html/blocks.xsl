<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `text`, blocks: paragraphs, headings, page furniture, service notes, stamps, addresses, signatures, datelines, notes.
     Each is one paragraph with its address, its role where the words do not tell it, and its links.
     Inside running text the same elements are phrases: the rules with f:in-line. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="text"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- One block. `role` is a word of the interface shown before the text, `remark` one shown after it. -->
  <xsl:template name="block" as="node()+">
    <xsl:param name="class" as="xs:string" select="local-name()"/>
    <xsl:param name="role" as="xs:string?" select="()"/>
    <xsl:param name="remark" as="xs:string?" select="()"/>
    <xsl:param name="name" as="xs:string" select="if (f:holds-blocks(.)) then 'div' else 'p'"/>
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{$name}">
      <xsl:attribute name="class" select="string-join(($class, f:looks(.), @cert[. = 'low'] ! 'low'), ' ')"/>
      <xsl:sequence select="f:address(.), f:aside('role', $role)"/>
      <xsl:call-template name="inside"/>
      <xsl:sequence select="f:aside('remark', $remark)"/>
      <xsl:if test="@cert = 'low'">
        <xsl:sequence select="f:aside('remark', 'uncertain')"/>
      </xsl:if>
      <!-- What only holds other blocks leaves the links to them. -->
      <xsl:if test="@source or not(f:holds-blocks(.))">
        <xsl:sequence select="f:links(.)"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- The content between the notation that was taken out of it. -->
  <xsl:template name="inside" as="node()*">
    <xsl:value-of select="f:notation(., 'before')"/>
    <xsl:apply-templates/>
    <xsl:value-of select="f:notation(., 'after')"/>
  </xsl:template>

  <!-- A word of the interface in the text, in the language of the interface; a role stands before, a remark after. -->
  <xsl:function name="f:aside" as="node()*">
    <xsl:param name="class" as="xs:string"/>
    <xsl:param name="word" as="xs:string?"/>
    <xsl:if test="exists($word)">
      <xsl:value-of select="' '[$class != 'role']"/>
      <span class="{$class}" lang="en">{$word}</span>
      <xsl:value-of select="' '[$class = 'role']"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="p | salute | addrLine | dateline | closer[f:is-running(.)] | opener[f:is-running(.)] | postscript[f:is-running(.)]" as="node()+">
    <xsl:call-template name="block"/>
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
      <xsl:with-param name="role" select="f:word('ab', (@type, 'unknown')[1])"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A stamp is boxed and says that it is one. -->
  <xsl:template match="ab[@type = 'stamp']" priority="1" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <figure class="{string-join(('stamp', @cert[. = 'low'] ! 'low'), ' ')}">
      <xsl:sequence select="f:address(.)"/>
      <figcaption lang="en">{f:stamp-caption(.//stamp)}<xsl:sequence select="f:links(.)"/></figcaption>
      <div class="{string-join(('stamp-text', f:looks(.)), ' ')}">
        <xsl:call-template name="inside"/>
      </div>
    </figure>
  </xsl:template>

  <!-- "Stamp: incoming, 15 July 1951". -->
  <xsl:function name="f:stamp-caption" as="xs:string">
    <xsl:param name="stamps" as="element(stamp)*"/>
    <xsl:variable name="known" as="xs:string*"
        select="distinct-values(($stamps/@type ! f:word('stamp', .), $stamps/@when ! f:day(.)))"/>
    <xsl:sequence select="string-join(('Stamp', string-join($known, ', ')[.]), ': ')"/>
  </xsl:function>

  <xsl:template match="stamp" as="node()*">
    <span class="stamp" title="{f:stamp-caption(.)}"><xsl:call-template name="inside"/></span>
  </xsl:template>

  <xsl:template match="ab[@type = 'stamp']//stamp" priority="1" as="node()*">
    <xsl:call-template name="inside"/>
  </xsl:template>

  <!-- Signatures: typed and handwritten ones are told apart by a word, where the encoding knows the hand. -->
  <xsl:template match="signed" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="string-join(('signed', f:signing(.)), ' ')"/>
      <xsl:with-param name="remark" select="f:signing(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="signed[f:in-line(.)]" priority="1" as="node()+">
    <span class="{string-join(('signed', f:signing(.), f:looks(.)), ' ')}"><xsl:call-template name="inside"/></span>
    <xsl:sequence select="f:aside('remark', f:signing(.))"/>
  </xsl:template>

  <xsl:function name="f:signing" as="xs:string?">
    <xsl:param name="signed" as="element(signed)"/>
    <xsl:sequence select="(f:hand($signed), 'handwritten'[$signed//gap[@reason = 'signature']])[1]"/>
  </xsl:function>

  <xsl:template match="salute[f:in-line(.)] | dateline[f:in-line(.)] | addrLine[f:in-line(.)] | fw[f:in-line(.)]" priority="2" as="node()+">
    <span class="{string-join((local-name(), f:looks(.)), ' ')}">
      <xsl:call-template name="inside"/>
    </span>
  </xsl:template>

  <!-- A note of the paper, by whatever hand; and a note of the edition. -->
  <xsl:template match="note" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'note note-' || (@type, 'other')[1]"/>
      <xsl:with-param name="role" select="f:note-role(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="note[tokenize(@resp) = '#enc']" priority="1" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="class" select="'note note-edition'"/>
      <xsl:with-param name="role" select="'Note of this edition'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="note[f:in-line(.)]" priority="2" as="node()+">
    <xsl:text> </xsl:text>
    <span class="note">
      <span class="role" lang="en">{f:word('note', (@type, 'note')[1])}</span>
      <xsl:text> </xsl:text>
      <xsl:call-template name="inside"/>
    </span>
  </xsl:template>

  <xsl:template match="quote" as="node()+">
    <q class="quote quote-{@type}"><xsl:sequence select="f:address(.)"/><xsl:call-template name="inside"/></q>
  </xsl:template>

  <xsl:template match="quote[f:is-block-quote(.)]" priority="1" as="node()+">
    <xsl:call-template name="block">
      <xsl:with-param name="name" select="'blockquote'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Where a leaf begins. -->
  <xsl:template match="pb" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <xsl:element name="{if (f:in-line(.)) then 'span' else 'p'}">
      <xsl:attribute name="class" select="'pb'"/>
      <xsl:sequence select="f:address(.)"/>
      <span class="role" lang="en">Leaf {@n}</span>
    </xsl:element>
  </xsl:template>

  <xsl:template match="metamark" as="node()+">
    <xsl:call-template name="block"/>
  </xsl:template>

  <xsl:template match="metamark[f:in-line(.)]" priority="1" as="node()+">
    <span class="metamark"><xsl:call-template name="inside"/></span>
  </xsl:template>

</xsl:stylesheet>
