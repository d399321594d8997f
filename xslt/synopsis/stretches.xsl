<?xml version="1.0" encoding="UTF-8"?>
<!-- What a witness has of a block. Mode `items` takes a block apart into words outside the apparatus and entries;
     mode `read` gives the words of one column. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:s="urn:depesha:synopsis"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="*[.//app]" mode="items" as="node()*" priority="1">
    <xsl:apply-templates mode="items"/>
  </xsl:template>

  <xsl:template match="* | text()" mode="items" as="node()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="app" mode="items" as="element(app)" priority="2">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="items" as="empty-sequence()"/>

  <!-- One place of a block: an entry of the apparatus, or what stands between two of them; its words in each column.
       `around` is the entry that the whole block stands in. -->
  <xsl:function name="f:place" as="map(*)">
    <xsl:param name="items" as="node()+"/>
    <xsl:param name="columns" as="map(*)+"/>
    <xsl:param name="around" as="element(app)?"/>
    <xsl:variable name="entry" as="element(app)?" select="($around, $items[1]/self::app)[1]"/>
    <xsl:variable name="present" as="xs:boolean+" select="$columns ! f:has($items[1], $around, .)"/>
    <xsl:variable name="words" as="xs:string+"
        select="for $n in 1 to count($columns) return if ($present[$n]) then f:read($items, $columns[$n]) else ''"/>
    <xsl:variable name="differs" as="xs:boolean" select="exists($around)
        or (exists($entry) and count(distinct-values(for $n in 1 to count($columns) return $words[$n][$present[$n]] ! normalize-space(.))) gt 1)"/>
    <xsl:variable name="move" as="xs:integer?" select="$around ! f:move(.)"/>
    <xsl:sequence select="map {
        'words': array { $words },
        'state': if (exists($move)) then 'moved' else if ($differs) then 'differs' else 'same',
        'block': $move,
        'noise': $differs and f:is-noise($entry),
        'href': $entry[$differs and $id]/@xml:id ! ($id || '.html#app-' || .) }"/>
  </xsl:function>

  <!-- What a column has of a place. -->
  <xsl:function name="f:stretch" as="element(s:stretch)">
    <xsl:param name="place" as="map(*)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:variable name="words" as="xs:string" select="$place?words($column)"/>
    <s:stretch state="{$place?state}">
      <xsl:for-each select="$place?block"><xsl:attribute name="block" select="."/></xsl:for-each>
      <xsl:if test="$place?noise"><xsl:attribute name="noise" select="true()"/></xsl:if>
      <xsl:for-each select="$place?href"><xsl:attribute name="href" select="."/></xsl:for-each>
      <xsl:if test="normalize-space($words) = ''"><xsl:attribute name="missing" select="true()"/></xsl:if>
      <xsl:value-of select="$words[normalize-space()]"/>
    </s:stretch>
  </xsl:function>

  <!-- True where a column does not have this part of the text at all. -->
  <xsl:function name="f:is-silent" as="xs:boolean">
    <xsl:param name="block" as="node()"/>
    <xsl:param name="around" as="element(app)?"/>
    <xsl:param name="column" as="map(*)"/>
    <xsl:sequence select="not(f:speaks($block, $column?silences)) and empty($around ! f:read-in(., $column))"/>
  </xsl:function>

  <!-- True where a column has words at a place. -->
  <xsl:function name="f:has" as="xs:boolean">
    <xsl:param name="place" as="node()"/>
    <xsl:param name="around" as="element(app)?"/>
    <xsl:param name="column" as="map(*)"/>
    <xsl:sequence select="
        if (exists($around)) then exists(f:read-in($around, $column) intersect $place/ancestor::*)
        else if ($place/self::app and f:readings($place)/f:sigla-of(.) = $column?names) then true()
        else f:speaks($place, $column?silences)"/>
  </xsl:function>

  <!-- What a column reads in an entry; the edited text has what is shown. -->
  <xsl:function name="f:read-in" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="column" as="map(*)"/>
    <xsl:sequence select="if (exists($column?names)) then f:read-by($app, $column?names) else f:shown($app)"/>
  </xsl:function>

  <!-- The words of a column, blanks drawn together. -->
  <xsl:function name="f:read" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:param name="column" as="map(*)"/>
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="$nodes" mode="read">
        <xsl:with-param name="column" select="$column" tunnel="yes"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="text" as="xs:string" select="translate(string-join($words), '&#10;&#9;', '  ')"/>
    <xsl:sequence select="' '[starts-with($text, ' ')] || normalize-space($text) || ' '[ends-with($text, ' ') and normalize-space($text)]"/>
  </xsl:function>

  <xsl:template match="text()" mode="read" as="xs:string">
    <xsl:sequence select="string(.)"/>
  </xsl:template>

  <xsl:template match="*" mode="read" as="xs:string*" priority="-1">
    <xsl:sequence select="f:notation(., 'before')"/>
    <xsl:apply-templates mode="read"/>
    <xsl:sequence select="f:notation(., 'after')"/>
  </xsl:template>

  <!-- What no witness has stands in the angle brackets of the edition, where it is not sure with a question mark. -->
  <xsl:template match="app" mode="read" as="xs:string*">
    <xsl:param name="column" as="map(*)" tunnel="yes"/>
    <xsl:variable name="reading" as="element()?" select="f:read-in(., $column)"/>
    <xsl:variable name="own" as="xs:boolean" select="empty($column?names) and f:is-conjecture($reading)"/>
    <xsl:sequence select="'⟨'[$own]"/>
    <xsl:apply-templates select="$reading/node()" mode="read"/>
    <xsl:sequence select="'⟩'[$own], '⟨?⟩'[empty($column?names) and $reading/self::lem[normalize-space()]/@cert = 'low']"/>
  </xsl:template>

  <!-- Three characters that Unicode keeps out of every text: what begins with one of the first two ends with the third. -->
  <xsl:variable name="struck" as="xs:string" select="'&#xFDD3;'"/>
  <xsl:variable name="by-hand" as="xs:string" select="'&#xFDD4;'"/>
  <xsl:variable name="ends" as="xs:string" select="'&#xFDD5;'"/>

  <xsl:template match="del" mode="read" as="xs:string*">
    <xsl:sequence select="$struck"/>
    <xsl:next-match/>
    <xsl:sequence select="$ends"/>
  </xsl:template>

  <!-- An autograph, told apart from the typed name. -->
  <xsl:template match="signed[f:hand(.) = f:say('hand/handwritten') or .//gap[@reason = 'signature']]" mode="read" as="xs:string*">
    <xsl:sequence select="$by-hand"/>
    <xsl:next-match/>
    <xsl:sequence select="$ends"/>
  </xsl:template>

  <xsl:template match="lb | cell" mode="read" as="xs:string*">
    <xsl:sequence select="' '"/>
    <xsl:apply-templates mode="read"/>
  </xsl:template>

  <xsl:template match="expan[../abbr] | reg[../orig] | note | comment() | processing-instruction()" mode="read" as="empty-sequence()"/>

  <!-- What the edition adds is in no witness. -->
  <xsl:template match="corr[../sic] | supplied[not(@rendition)]" mode="read" as="xs:string*">
    <xsl:param name="column" as="map(*)" tunnel="yes"/>
    <xsl:if test="empty($column?names)">
      <xsl:sequence select="if (self::corr) then ' ⟨' else '⟨'"/>
      <xsl:apply-templates mode="read"/>
      <xsl:sequence select="'⟩'"/>
    </xsl:if>
  </xsl:template>

  <!-- The number of the moved block that an entry is one place of; both places have the same. -->
  <xsl:function name="f:move" as="xs:integer?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:if test="$app/@type = 'transposition'">
      <xsl:sequence select="index-of(root($app)//app[@type = 'transposition'] ! f:first-place(.) => distinct-values(), f:first-place($app))[1]"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:first-place" as="xs:string">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="(sort(($app/@xml:id, $app/@corresp ! tokenize(.) ! f:siglum(.))) ! string(), generate-id($app))[1]"/>
  </xsl:function>

</xsl:stylesheet>
