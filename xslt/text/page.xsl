<?xml version="1.0" encoding="UTF-8"?>
<!-- The text file: essentials, the version, the notes on it. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" as="xs:string">
    <xsl:variable name="facts" as="element(d:telegram)">
      <xsl:apply-templates select="." mode="summary"/>
    </xsl:variable>
    <xsl:variable name="text" as="element(div)?" select="TEI/text/body/div[(@n, @xml:id)[1] = $version]"/>
    <xsl:if test="empty($text)">
      <xsl:sequence select="f:stop(., 'NO-VERSION', 'there is no version ' || $version)"/>
    </xsl:if>
    <xsl:variable name="blocks" as="xs:string*">
      <xsl:apply-templates select="$text" mode="blocks"/>
    </xsl:variable>
    <xsl:variable name="notes" as="xs:string*">
      <xsl:apply-templates select="TEI/standOff/listAnnotation[not(@type = 'evidence')]/note[f:concerns(., $text)]" mode="blocks"/>
    </xsl:variable>
    <xsl:sequence select="string-join((f:essentials($facts), $blocks, f:apparatus($text), f:notes($notes)), '&#10;&#10;') || '&#10;'"/>
  </xsl:template>

  <!-- The head: one fact a line, only those that are known. -->
  <xsl:function name="f:essentials" as="xs:string">
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="version" as="element(d:version)" select="$facts/d:version[@n = $version]"/>
    <xsl:sequence select="string-join((
        ($facts/@title[. != ''], $id)[1],
        f:line('Date', $facts/d:date),
        f:line('From', $facts/d:from),
        f:line('Through', $facts/d:via),
        f:line('To', $facts/d:to),
        $facts/d:number ! f:line('Number (' || f:word('idno', @type) || ')', .),
        $facts/d:shelfmark ! f:line('Shelfmark', .),
        'Version: ' || $version/@n || ', ' || $version/d:label,
        '--------'), '&#10;')"/>
  </xsl:function>

  <xsl:function name="f:line" as="xs:string?">
    <xsl:param name="term" as="xs:string"/>
    <xsl:param name="values" as="element()*"/>
    <xsl:sequence select="if (exists($values)) then $term || ': ' || string-join($values, ' and ') else ()"/>
  </xsl:function>

  <!-- True for a note on a passage of this version. -->
  <xsl:function name="f:concerns" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:param name="text" as="element(div)"/>
    <xsl:sequence select="some $target in tokenize($note/@target) satisfies
        exists(id(substring-after($target, '#'), root($note))/ancestor-or-self::div intersect $text)"/>
  </xsl:function>

  <!-- The apparatus, an entry a line; nothing where there is none. -->
  <xsl:function name="f:apparatus" as="xs:string?">
    <xsl:param name="text" as="element(div)"/>
    <xsl:variable name="entries" as="xs:string*" select="f:entries($text) ! f:entry(.)"/>
    <xsl:sequence select="if (exists($entries)) then string-join(('--------', $entries), '&#10;') else ()"/>
  </xsl:function>

  <xsl:function name="f:entry" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="readings" as="xs:string*"
        select="$app/rdg ! (string-join((f:reading(.), f:sigla(.), f:remark(.) ! ('(' || . || ')')), ' '))"/>
    <xsl:sequence select="$app/@xml:id || ' ' || string-join(($app/lem ! (f:reading(.) || ' ' || f:sigla(.)), string-join($readings, '; ')), ' ] ')
        || (f:elsewhere($app) ! (' – moved, see ' || .))"/>
  </xsl:function>

  <!-- The notes, numbered, under a rule; nothing where there are none. -->
  <xsl:function name="f:notes" as="xs:string?">
    <xsl:param name="notes" as="xs:string*"/>
    <xsl:if test="exists($notes)">
      <xsl:sequence select="string-join(('--------', for $n in 1 to count($notes) return $n || '. ' || $notes[$n]), '&#10;')"/>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
