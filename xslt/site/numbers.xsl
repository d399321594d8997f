<?xml version="1.0" encoding="UTF-8"?>
<!-- Numbers by series, a calendar year at a time, because offices began anew each year; gaps are seen in a strip and told in the table. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns:t="http://www.tei-c.org/ns/1.0"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="d:edition[$page = 'numbers']" as="node()*">
    <xsl:variable name="numbers" as="element(d:counted)*" select="f:in-order(d:telegram)/d:counted"/>
    <p class="lead">{if (exists($numbers)) then f:say('numbers/lead') else f:say('numbers/none')}</p>
    <xsl:for-each-group select="$numbers" group-by="string-join((@kind, @course, @owner, substring(@day, 1, 4)), '|')">
      <xsl:sort select="index-of(('cable', 'registry', 'senderNumber', 'incomingRegistry', 'printLog'), @kind)"/>
      <xsl:sort select="string(@course)"/>
      <xsl:sort select="string(@owner)"/>
      <xsl:sort select="substring(@day, 1, 4)"/>
      <section class="series">
        <h2 id="series-{position()}">{f:series-name(.)}</h2>
        <xsl:variable name="sorted" as="element(d:counted)+" select="sort(current-group(), (), function ($one as element()) as item()+ { ($one/@value ! xs:integer(.), -1)[1], string($one/@day) })"/>
        <xsl:variable name="runs" as="xs:boolean" select="f:runs-with-its-dates($sorted)"/>
        <xsl:choose>
          <xsl:when test="$runs"><xsl:sequence select="f:strip($sorted)"/></xsl:when>
          <xsl:otherwise><p class="remark">{f:say('numbers/against')}</p></xsl:otherwise>
        </xsl:choose>
        <table class="numbers" aria-labelledby="series-{position()}">
          <thead><tr><xsl:for-each select="('number', 'date', 'telegram')"><th scope="col">{f:say('head/' || .)}</th></xsl:for-each></tr></thead>
          <tbody>
            <xsl:for-each select="$sorted">
              <xsl:variable name="place" as="xs:integer" select="position()"/>
              <xsl:variable name="missing" as="xs:integer?" select="($sorted[$place - 1]/@value ! (xs:integer(current()/@value) - xs:integer(.) - 1))[$runs][. gt 0]"/>
              <xsl:if test="exists($missing)">
                <tr class="gap"><td colspan="3">{format-integer($missing, '#,##0') => replace(',', '&#8239;')} {substring-after(f:count($missing, 'missing'), ' ')}</td></tr>
              </xsl:if>
              <tr>
                <th scope="row">{.}</th>
                <td>{(@day[exists(f:start(.))] ! f:day(.), '–')[1]}</td>
                <td><a href="{f:page(.., @at)}"><xsl:sequence select="f:language-of(..)"/>{f:title(..)}</a></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Numbers of one count rise with their dates. Where they do not, more than one count is mixed, and no gap can be claimed. -->
  <xsl:function name="f:runs-with-its-dates" as="xs:boolean">
    <xsl:param name="sorted" as="element(d:counted)+"/>
    <xsl:variable name="days" as="xs:date*" select="$sorted[@value] ! f:start(@day)"/>
    <xsl:sequence select="every $place in 2 to count($days) satisfies $days[$place - 1] le $days[$place]"/>
  </xsl:function>

  <!-- "Cipher service, outgoing, 1951". -->
  <xsl:function name="f:series-name" as="xs:string">
    <xsl:param name="number" as="element(d:counted)"/>
    <xsl:variable name="owner" as="element()?" select="$number/@owner ! key('entry', ., root($number))[1]"/>
    <xsl:sequence select="(f:say('series/' || $number/@kind), $number/@course ! f:say('course/' || .), $owner ! f:entry-name(.), substring($number/@day, 1, 4)[.]) => string-join(', ')"/>
  </xsl:function>

  <!-- The numbers as ticks between the first and the last. -->
  <xsl:function name="f:strip" as="element(svg:svg)?">
    <xsl:param name="numbers" as="element(d:counted)+"/>
    <xsl:variable name="values" as="xs:integer*" select="distinct-values($numbers/@value ! xs:integer(.))"/>
    <xsl:variable name="least" as="xs:integer?" select="min($values)"/>
    <xsl:if test="count($values) gt 1">
      <svg:svg class="strip" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img" aria-label="{f:say('numbers/strip')}: {min($values)} – {max($values)}">
        <svg:line class="axis" x1="0" y1="12" x2="1000" y2="12"/>
        <xsl:for-each select="$values">
          <xsl:variable name="x" as="xs:string" select="format-number(2 + 996 * (. - $least) div (max($values) - $least), '0.#')"/>
          <svg:line class="tick" x1="{$x}" y1="2" x2="{$x}" y2="22"/>
        </xsl:for-each>
      </svg:svg>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
