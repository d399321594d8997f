<?xml version="1.0" encoding="UTF-8"?>
<!-- s:synopsis to a page. Rows and columns lie in one grid, so that a line can join two places of it. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="main"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:s="urn:depesha:synopsis"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="document-node()" as="element(h:html)">
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="s:synopsis" as="element(h:html)">
    <xsl:variable name="labelled" as="xs:boolean" select="exists(s:row/@label)"/>
    <html lang="{$language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"/>
        <title>{f:heading(.)}</title>
        <link rel="icon" href="data:,"/>
        <style>{$style}{f:places(., $labelled)}</style>
      </head>
      <body>
        <a class="skip" href="#columns">{f:say('page/skip')}</a>
        <xsl:if test="$id"><nav aria-label="{f:say('page/edition')}"><a href="{$id}.html">{f:say('synopsis/telegram')}</a></nav></xsl:if>
        <main class="columns">
          <h1>{f:heading(.)}</h1>
          <p class="key">
            <mark>{f:say('synopsis/underlined')}</mark> {f:say('synopsis/differs')}
            <xsl:if test="s:row/s:cell/s:stretch/@noise"> · <mark class="noise">{f:say('synopsis/dotted')}</mark> {f:say('synopsis/noise')}</xsl:if>
            <xsl:if test="s:row/s:cell/s:stretch/@block"> · <mark class="moved">{f:say('synopsis/double')}</mark> {f:say('synopsis/moved')}</xsl:if>
            <xsl:if test="s:row/s:cell/@silent"> · <span class="silent">{f:say('synopsis/hatched')}</span> {f:say('synopsis/silent')}</xsl:if>
            <xsl:text> · </xsl:text><span class="missing">⌀</span> {f:say('synopsis/missing')}
          </p>
          <xsl:if test="s:row[f:is-same(.)]">
            <label><input type="checkbox" id="only"/> {f:say('synopsis/only')}</label>
          </xsl:if>
          <div class="wide" id="columns" tabindex="0" role="region" aria-label="{f:say('synopsis/columns')}">
            <table>
              <thead>
                <tr style="--row:1">
                  <xsl:if test="$labelled"><th scope="col">{f:say('synopsis/passage')}</th></xsl:if>
                  <xsl:for-each select="s:witness"><th scope="col">{.}<xsl:for-each select="@about"><xsl:text> </xsl:text><small lang="{../@lang}">{.}</small></xsl:for-each></th></xsl:for-each>
                </tr>
              </thead>
              <tbody><xsl:apply-templates select="s:row"/></tbody>
            </table>
            <xsl:sequence select="f:joins(., $labelled)"/>
          </div>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:function name="f:heading" as="xs:string">
    <xsl:param name="synopsis" as="element(s:synopsis)"/>
    <xsl:sequence select="($synopsis/@title ! (f:say('synopsis/witnesses') || ': ' || .), $title)[1]"/>
  </xsl:function>

  <!-- Columns of the grid: the passage, then each witness with room for lines before the next. -->
  <xsl:function name="f:places" as="xs:string">
    <xsl:param name="synopsis" as="element(s:synopsis)"/>
    <xsl:param name="labelled" as="xs:boolean"/>
    <xsl:variable name="gap" as="xs:string" select="if ($synopsis//@block) then ' 2.4rem ' else ' .8rem '"/>
    <xsl:variable name="witnesses" as="xs:string" select="string-join($synopsis/s:witness ! 'minmax(11rem, 1fr)', $gap)"/>
    <xsl:variable name="columns" as="xs:string*" select="
        for $n in 1 to count($synopsis/s:witness) + number($labelled) cast as xs:integer
        return ':is(th, td):nth-child(' || $n || ') { grid-column: ' || f:column($n, $labelled) || '; }'"/>
    <xsl:sequence select="string-join((':root { --columns: ' || '7.5rem '[$labelled] || $witnesses || '; }', '@media (min-width: 44.01rem) {', $columns, '}'), '&#10;')"/>
  </xsl:function>

  <!-- The column of the grid that the nth cell of a row stands in. -->
  <xsl:function name="f:column" as="xs:integer">
    <xsl:param name="cell" as="xs:integer"/>
    <xsl:param name="labelled" as="xs:boolean"/>
    <xsl:sequence select="if (not($labelled)) then 2 * $cell - 1 else if ($cell = 1) then 1 else 2 * $cell - 2"/>
  </xsl:function>

  <xsl:function name="f:is-same" as="xs:boolean">
    <xsl:param name="row" as="element(s:row)"/>
    <xsl:sequence select="every $stretch in $row/s:cell/s:stretch satisfies $stretch/@state = 'same'"/>
  </xsl:function>

  <xsl:template match="s:row" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <tr style="--row:{f:row(.)}">
      <xsl:if test="f:is-same(.)"><xsl:attribute name="class" select="'same'"/></xsl:if>
      <xsl:for-each select="@label">
        <th scope="row" class="passage">
          <xsl:choose>
            <xsl:when test="../@href"><a href="{../@href}">{.}</a></xsl:when>
            <xsl:otherwise>{.}</xsl:otherwise>
          </xsl:choose>
        </th>
      </xsl:for-each>
      <xsl:apply-templates select="s:cell"/>
    </tr>
  </xsl:template>

  <!-- The row of the grid; the first one has the sigla. -->
  <xsl:function name="f:row" as="xs:integer">
    <xsl:param name="row" as="element(s:row)"/>
    <xsl:sequence select="count($row/preceding-sibling::s:row) + 2"/>
  </xsl:function>

  <xsl:template match="s:cell" as="element(h:td)">
    <td>
      <xsl:for-each select="../../@xml:lang"><xsl:attribute name="lang" select="."/></xsl:for-each>
      <xsl:if test="@silent or empty(s:stretch[@state != 'moved' or not(@missing)])">
        <xsl:attribute name="class" select="if (@silent) then 'silent' else 'none'"/>
      </xsl:if>
      <span class="siglum" lang="{$language}">{@siglum} </span>
      <xsl:if test="@silent"><span class="unseen" lang="{$language}">{f:say('synopsis/silent')}</span></xsl:if>
      <xsl:apply-templates select="s:stretch"/>
    </td>
  </xsl:template>

  <xsl:template match="s:cell[@silent]/s:stretch" as="empty-sequence()" priority="2"/>

  <xsl:template match="s:stretch[@state = 'same']" as="node()*"><xsl:sequence select="f:written(.), f:blank(.)"/></xsl:template>

  <xsl:template match="s:stretch[@missing]" as="node()*" priority="1">
    <xsl:if test="@state = 'differs' and not(preceding-sibling::s:stretch[1]/@missing)"><span class="missing" title="{f:say('synopsis/missing')}">⌀</span></xsl:if>
    <xsl:sequence select="f:blank(.)"/>
  </xsl:template>

  <xsl:template match="s:stretch[@state = 'differs']" as="node()*">
    <mark>
      <xsl:if test="@noise"><xsl:attribute name="class" select="'noise'"/></xsl:if>
      <xsl:sequence select="f:words(.)"/>
    </mark>
    <xsl:sequence select="f:blank(.)"/>
  </xsl:template>

  <xsl:template match="s:stretch[@state = 'moved']" as="node()*">
    <xsl:variable name="there" as="element(s:stretch)?" select="f:counterpart(.)"/>
    <mark class="moved" id="{f:name(.)}">
      <xsl:sequence select="f:words(.)"/>
      <xsl:if test="$there"><xsl:text> </xsl:text><a class="there" lang="{$language}" href="#{f:name($there)}" title="{f:say('synopsis/there')}">↕{@block}</a></xsl:if>
    </mark>
    <xsl:sequence select="f:blank(.)"/>
  </xsl:template>

  <!-- A blank after a stretch whose words do not bring their own. -->
  <xsl:function name="f:blank" as="text()?">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:if test="not(root($stretch)/*/@exact)"><xsl:text> </xsl:text></xsl:if>
  </xsl:function>

  <!-- The words of a stretch, leading to its entry of the apparatus where there is one. -->
  <xsl:function name="f:words" as="node()*">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:choose>
      <xsl:when test="$stretch/@href"><a href="{$stretch/@href}"><xsl:sequence select="f:written($stretch)"/></a></xsl:when>
      <xsl:otherwise><xsl:sequence select="f:written($stretch)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- The words as they stand on the paper: struck out, or in somebody's own hand. -->
  <xsl:function name="f:written" as="node()*">
    <xsl:param name="stretch" as="element(s:stretch)"/>
    <xsl:analyze-string select="$stretch" regex="{$struck}(.*?){$ends}|{$by-hand}(.*?){$ends}">
      <xsl:matching-substring>
        <xsl:choose>
          <xsl:when test="starts-with(., $struck)"><del>{regex-group(1)}</del></xsl:when>
          <xsl:otherwise><i>{regex-group(2)}</i><xsl:text> </xsl:text><small lang="{$language}">{f:say('hand/handwritten')}</small></xsl:otherwise>
        </xsl:choose>
      </xsl:matching-substring>
      <xsl:non-matching-substring><xsl:value-of select="."/></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:function>

</xsl:stylesheet>
