<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of telegrams, by date. It stands by itself; assets/index.js lets it be sorted and filtered. -->
<xsl:stylesheet version="3.0" expand-text="yes" default-mode="content"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:template match="d:edition[$page = 'index']" as="node()*">
    <xsl:variable name="years" as="xs:string*" select="distinct-values(d:telegram ! f:year(.)) => sort()"/>
    <p class="lead">
      <xsl:text>{f:count(count(d:telegram), 'telegram')}</xsl:text>
      <xsl:if test="exists($years)">, {distinct-values(($years[1], $years[last()])) => string-join('–')}</xsl:if>
    </p>
    <div class="filter" hidden="hidden" data-none="{f:say('filter/none')}" data-of="{f:say('filter/of')}" data-sort="{f:say('sort')}">
      <label>{f:say('filter/words')}<xsl:text> </xsl:text><input type="search" id="filter-words" autocomplete="off"/></label>
      <xsl:sequence select="
          f:choice('party', f:say('filter/person'), distinct-values(d:telegram ! f:correspondents(.)) => sort('http://www.w3.org/2005/xpath-functions/collation/html-ascii-case-insensitive')),
          f:choice('year', f:say('filter/year'), $years)"/>
      <p role="status"></p>
    </div>
    <xsl:if test="count($years) gt 1 and count(d:telegram) gt 20">
      <nav class="jump" aria-label="{f:say('years')}">
        <xsl:for-each select="$years"><a href="#y{.}">{.}</a><xsl:text> </xsl:text></xsl:for-each>
      </nav>
    </xsl:if>
    <table class="telegrams">
      <thead>
        <tr>
          <xsl:for-each select="('date', 'number', 'telegram', 'parties', 'languages')"><th scope="col">{f:say('head/' || .)}</th></xsl:for-each>
        </tr>
      </thead>
      <xsl:for-each-group select="f:in-order(d:telegram)" group-adjacent="string(f:year(.))">
        <tbody id="y{if (current-grouping-key()) then current-grouping-key() else 'none'}">
          <xsl:apply-templates select="current-group()"/>
        </tbody>
      </xsl:for-each-group>
    </table>
  </xsl:template>

  <xsl:template match="d:telegram" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <tr id="t{@id}" data-year="{f:year(.)}" data-party="{f:correspondents(.) => string-join('|')}">
      <td data-label="{f:say('head/date')}" data-sort="{f:start-of(.)}"><xsl:sequence select="f:date(.)"/></td>
      <td data-label="{f:say('head/number')}" data-sort="{f:sortable(d:number[1])}">{d:number[1]}</td>
      <th scope="row" class="title"><a href="{f:page(., ())}"><xsl:sequence select="f:language-of(.)"/>{f:title(.)}</a></th>
      <td data-label="{f:say('head/parties')}">{f:route(.)}</td>
      <td data-label="{f:say('head/languages')}">{distinct-values(d:version/@lang) ! f:say('lang/' || .) => string-join(', ')}</td>
    </tr>
  </xsl:template>

  <!-- A number for the order of text: its first figures, filled up with noughts. -->
  <xsl:function name="f:sortable" as="xs:string?">
    <xsl:param name="number" as="xs:string?"/>
    <xsl:variable name="figures" as="xs:string?" select="tokenize($number, '[^0-9]+')[. != ''][1]"/>
    <xsl:sequence select="$figures ! (substring('000000000', 1 + string-length(.)) || .)"/>
  </xsl:function>

  <xsl:function name="f:choice" as="element(h:label)?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:if test="count($values) gt 1">
      <label>
        <xsl:text>{$label} </xsl:text>
        <select id="filter-{$name}">
          <option value="">{f:say('filter/all')}</option>
          <xsl:for-each select="$values"><option value="{.}">{.}</option></xsl:for-each>
        </select>
      </label>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string?">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="f:start-of($telegram) ! string(year-from-date(.))"/>
  </xsl:function>

  <!-- Who writes and who is written to, without those who only hand on. -->
  <xsl:function name="f:correspondents" as="xs:string*">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:sequence select="distinct-values($telegram/d:message/d:party[@part = ('from', 'to')] ! f:party(.))"/>
  </xsl:function>

  <!-- "Stalin → Mao Zedong": the sender of the telegram, and the first addressee that a message of it names. -->
  <xsl:function name="f:route" as="xs:string">
    <xsl:param name="telegram" as="element(d:telegram)"/>
    <xsl:variable name="from" as="element(d:party)*" select="$telegram/d:message[1]/d:party[@part = 'from']"/>
    <xsl:variable name="to" as="element(d:party)*" select="$telegram/d:message[d:party/@part = 'to'][1]/d:party[@part = 'to']"/>
    <xsl:variable name="told" as="xs:string*" select="($from, $to) ! f:party(.)"/>
    <xsl:sequence select="
        if (exists($told)) then (string-join(distinct-values($from ! f:party(.)), ', '), string-join(distinct-values($to ! f:party(.)), ', '))[. != ''] => string-join(' → ')
        else ($telegram/d:from => string-join(', '), $telegram/d:to => string-join(', '))[. != ''] => string-join(' → ')"/>
  </xsl:function>

</xsl:stylesheet>
