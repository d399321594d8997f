<?xml version="1.0" encoding="UTF-8"?>
<!-- The lines that join the two places of a moved block. Each is a drawing that fills the cells of the grid between them,
     so it fits whatever the height of the rows. For readers who do not see it there is the link beside the words. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:s="urn:depesha:synopsis"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:key name="block" match="s:stretch[not(@missing)]" use="@block"/>

  <xsl:function name="f:joins" as="element(h:div)*">
    <xsl:param name="synopsis" as="element(s:synopsis)"/>
    <xsl:param name="labelled" as="xs:boolean"/>
    <xsl:variable name="blocks" as="xs:string*" select="distinct-values($synopsis/s:row/s:cell/s:stretch/@block)"/>
    <xsl:for-each select="$blocks">
      <xsl:variable name="lane" as="xs:integer" select="(position() - 1) mod 4"/>
      <xsl:variable name="here" as="element(s:stretch)*" select="key('block', ., $synopsis)"/>
      <!-- The two places in different rows whose columns are nearest. -->
      <xsl:variable name="pairs" as="array(element(s:stretch))*" select="
          for $one in $here[../.. is $here[1]/../..], $other in $here[not(../.. is $here[1]/../..)][../@siglum != $one/../@siglum]
          return [$one, $other]"/>
      <xsl:variable name="pair" as="array(element(s:stretch))?"
          select="sort($pairs, (), function($pair as array(*)) as xs:integer { abs(f:cell($pair(1)) - f:cell($pair(2))) })[1]"/>
      <xsl:if test="exists($pair)">
        <xsl:sequence select="f:join($pair(1), $pair(2), $lane, if ($labelled) then 1 else 0)"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The line between a stretch and one in a lower row, with a lane of its own among those beside it. -->
  <xsl:function name="f:join" as="element(h:div)">
    <xsl:param name="upper" as="element(s:stretch)"/>
    <xsl:param name="lower" as="element(s:stretch)"/>
    <xsl:param name="lane" as="xs:integer"/>
    <xsl:param name="before" as="xs:integer"/>
    <xsl:variable name="left" as="xs:integer" select="min((f:cell($upper), f:cell($lower)))"/>
    <xsl:variable name="right" as="xs:integer" select="max((f:cell($upper), f:cell($lower)))"/>
    <xsl:variable name="rightward" as="xs:boolean" select="f:cell($upper) lt f:cell($lower)"/>
    <xsl:variable name="x" as="xs:integer" select="25 + 18 * $lane"/>
    <div class="join" aria-hidden="true"
        style="grid-column:{f:column($left + $before, $before = 1) + 1}/{f:column($right + $before, $before = 1)};grid-row:{f:row($upper/../..)}/{f:row($lower/../..)}">
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path d="M{if ($rightward) then 0 else 100} 0H{$x}V100H{if ($rightward) then 100 else 0}"/>
      </svg>
    </div>
  </xsl:function>

  <!-- Which cell of its row a stretch stands in. -->
  <xsl:function name="f:cell" as="xs:integer">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:sequence select="count($stretch/../preceding-sibling::s:cell) + 1"/>
  </xsl:function>

  <!-- The stretch of the same moved block in another witness and another row. -->
  <xsl:function name="f:counterpart" as="element(s:stretch)?">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:sequence select="key('block', $stretch/@block, root($stretch))[not(../.. is $stretch/../..)][../@siglum != $stretch/../@siglum][1]"/>
  </xsl:function>

  <xsl:function name="f:name" as="xs:string">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:sequence select="'m' || $stretch/@block || '-' || f:row($stretch/../..) || '-' || f:cell($stretch) || '-' || count($stretch/preceding-sibling::s:stretch)"/>
  </xsl:function>

</xsl:stylesheet>
