<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite the page, in four forms; and what can be downloaded. The date of reading is left to the reader: no clock is asked. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="f:citations" as="element(h:section)">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="edition" as="element(publicationStmt)?" select="$header/fileDesc/publicationStmt"/>
    <xsl:variable name="about" as="map(xs:string, xs:string)" select="map {
        'title': f:heading($facts),
        'date': string($facts/d:date[1]),
        'publisher': normalize-space(string($edition/publisher[1])),
        'year': substring(string(($edition/date/@when)[1]), 1, 4),
        'mark': string($facts/d:shelfmark[1]),
        'url': string(($edition/idno[@type = 'URI'][starts-with(., 'http')])[1]),
        'id': $id }"/>
    <section class="record cite" aria-labelledby="page-cite">
      <h2 id="page-cite">{f:say('page/cite')}</h2>
      <dl class="citations" lang="en">
        <div><dt>Chicago</dt><dd>{f:chicago($about)}</dd></div>
        <div><dt>MLA</dt><dd>{f:mla($about)}</dd></div>
      </dl>
      <details><summary>BibTeX</summary><pre>{f:bibtex($about)}</pre></details>
      <details><summary>CSL-JSON</summary><pre>{f:csl($about, $facts)}</pre></details>
      <h3>{f:say('page/downloads')}</h3>
      <ul class="downloads">
        <xsl:if test="$tei-file != ''"><li><a href="{$tei-file}" download="download" type="application/tei+xml">TEI-XML</a></li></xsl:if>
        <xsl:if test="$with-text">
          <xsl:for-each select="$facts/d:version">
            <li><a href="{$id}.{@n}.txt"><b class="siglum">{@n}</b> {d:label}, {f:say('page/plain')}</a></li>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="$source-file != ''"><li><a href="{$source-file}">{f:say('page/source-text')}</a></li></xsl:if>
      </ul>
    </section>
  </xsl:function>

  <xsl:function name="f:chicago" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="string-join(('“' || $about?title || ',”', string-join(($about?mark, $about?publisher, $about?year)[. != ''], ', ') || (if ($about?url) then ',' else '.'), $about?url[. != ''] || '.'[$about?url != '']), ' ')"/>
  </xsl:function>

  <xsl:function name="f:mla" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string)"/>
    <xsl:sequence select="string-join(('“' || $about?title || '.”', string-join(($about?publisher, $about?year, $about?mark, $about?url)[. != ''], ', ') || '.'), ' ')"/>
  </xsl:function>

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string)"/>
    <xsl:variable name="fields" as="xs:string*" select="
        ('title', 'publisher', 'year', 'url') ! (if ($about(.) = '') then () else '  ' || . || ' = {' || (if (. = 'title') then '{' || translate($about(.), '{}', '') || '}' else translate($about(.), '{}', '')) || '}'),
        $about?mark[. != ''] ! ('  note = {' || translate(., '{}', '') || '}')"/>
    <xsl:sequence select="'@misc{telegram-' || $id || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}'"/>
  </xsl:function>

  <xsl:function name="f:csl" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string)"/>
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="sent" as="xs:string" select="substring(string($facts/d:date[1]/@sort), 1, 10)"/>
    <xsl:variable name="item" as="map(xs:string, item())" select="map:merge((
        map { 'id': 'telegram-' || $id, 'type': 'personal_communication', 'genre': 'Telegram', 'title': $about?title },
        $about?publisher[. != ''] ! map { 'publisher': . }, $about?mark[. != ''] ! map { 'archive_location': . },
        $about?url[. != ''] ! map { 'URL': . },
        if ($sent castable as xs:date) then map { 'issued': map { 'date-parts': [ array { tokenize($sent, '-') ! xs:integer(.) } ] } } else ()))"/>
    <xsl:sequence select="serialize([ $item ], map { 'method': 'json', 'indent': true() })"/>
  </xsl:function>

</xsl:stylesheet>
