<?xml version="1.0" encoding="UTF-8"?>
<!-- What the stylesheets of the page and of the texts have rules for, and what is said of all else. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- Hold blocks. -->
  <xsl:variable name="holders" as="xs:string+" select="'div', 'floatingText', 'opener', 'closer', 'postscript', 'address', 'list', 'table', 'row', 'app'"/>

  <!-- Are blocks, and hold running text. -->
  <xsl:variable name="blocks" as="xs:string+" select="'p', 'ab', 'head', 'fw', 'salute', 'signed', 'dateline', 'addrLine', 'note', 'item', 'cell', 'label'"/>

  <!-- Stand in running text. -->
  <xsl:variable name="phrases" as="xs:string+" select="'persName', 'placeName', 'geogName', 'orgName', 'objectName', 'name', 'rs',
      'roleName', 'forename', 'surname', 'addName', 'genName', 'nameLink', 'settlement', 'country', 'region', 'date', 'time', 'num',
      'measure', 'idno', 'ref', 'seg', 'term', 'title', 'publisher', 'bibl', 'lang', 's', 'hi', 'foreign', 'emph', 'mentioned',
      'soCalled', 'q', 'quote', 'gloss', 'add', 'abbr', 'expan', 'orig', 'reg', 'sic', 'corr', 'supplied', 'unclear', 'surplus', 'del',
      'choice', 'stamp', 'metamark', 'gap', 'lb', 'anchor'"/>

  <xsl:variable name="f:known" as="map(xs:string, xs:boolean)" select="
      map:merge(($holders, $blocks, $phrases, 'pb', 'desc', 'lem', 'rdg', 'rdgGrp', 'witStart', 'witEnd', 'lacunaStart', 'lacunaEnd', 'body') ! map { .: true() })"
      xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>

  <xsl:function name="f:is-known" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="namespace-uri($element) = 'http://www.tei-c.org/ns/1.0' and map:contains($f:known, local-name($element))"
        xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- `tei-formula`; `xml-math` for what is not TEI. -->
  <xsl:function name="f:kind" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(if (namespace-uri($element) = 'http://www.tei-c.org/ns/1.0') then 'tei-' else 'xml-') || local-name($element)"/>
  </xsl:function>

  <!-- Tells the caller of an element without a rule: `<?unknown formula /TEI[1]/…?>`. -->
  <xsl:function name="f:unknown" as="processing-instruction()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="not(f:is-known($element))">
      <xsl:processing-instruction name="unknown" select="name($element) || ' ' || path($element)"/>
    </xsl:if>
  </xsl:function>

  <!-- The attributes that mean something here. Of the renditions only those that the document declares. -->
  <xsl:function name="f:kept" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/(@* except (@rendition, @source, @xml:lang[not(. castable as xs:language)]))"/>
    <xsl:variable name="declared" as="xs:string*"
        select="tokenize($element/@rendition)[starts-with(., '#')][exists(id(substring(., 2), root($element))[self::rendition][ancestor::teiHeader/parent::TEI[empty(parent::*)]])]"/>
    <xsl:if test="exists($declared)"><xsl:attribute name="rendition" select="$declared"/></xsl:if>
    <xsl:sequence select="$element/@source[matches(., '^\w+:\d+,\d+')]"/>
  </xsl:function>

</xsl:stylesheet>
