<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite the page, in four forms; and what can be downloaded. Cited is this edition, at its own address where it has one;
     what it was made from follows. The date of reading is left to the reader: no clock is asked. -->
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
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <section class="record cite" aria-labelledby="page-cite">
      <h2 id="page-cite">{f:say('page/cite')}</h2>
      <dl class="citations" lang="en">
        <div><dt>Chicago</dt><dd><xsl:sequence select="f:set(f:chicago($about), $about?container)"/></dd></div>
        <div><dt>MLA</dt><dd><xsl:sequence select="f:set(f:mla($about), $about?container)"/></dd></div>
      </dl>
      <details><summary>BibTeX</summary><pre>{f:bibtex($about)}</pre></details>
      <details><summary>CSL-JSON</summary><pre>{f:csl($about)}</pre></details>
      <h3>{f:say('page/downloads')}</h3>
      <ul class="downloads">
        <xsl:if test="$tei-file != ''"><li><a href="{$tei-file}" download="download" type="application/tei+xml">TEI-XML</a></li></xsl:if>
        <xsl:if test="$with-text">
          <xsl:for-each select="$facts/d:version">
            <li><b class="siglum">{@n}</b><xsl:text> </xsl:text><a href="{$id}.{@n}.txt">{d:label}, {f:say('page/plain')}</a></li>
          </xsl:for-each>
        </xsl:if>
        <xsl:if test="$source-file != ''"><li><a href="{$source-file}">{f:say('page/source-text')}</a></li></xsl:if>
      </ul>
    </section>
  </xsl:function>

  <!-- A citation with the title of its container in italics. -->
  <xsl:function name="f:set" as="node()*">
    <xsl:param name="citation" as="xs:string"/>
    <xsl:param name="container" as="xs:string?"/>
    <xsl:choose>
      <xsl:when test="$container and contains($citation, $container)">
        <xsl:value-of select="substring-before($citation, $container)"/>
        <cite>{$container}</cite>
        <xsl:value-of select="substring-after($citation, $container)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$citation"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What is said of the page in every form; nothing where it is not known. -->
  <xsl:function name="f:about" as="map(xs:string, xs:string*)">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="facts" as="element(d:telegram)"/>
    <xsl:variable name="published" as="element(publicationStmt)?" select="$tei/teiHeader/fileDesc/publicationStmt"/>
    <xsl:variable name="record" as="element(bibl)?" select="$tei/teiHeader/fileDesc/sourceDesc/bibl[@type = 'record'][1]"/>
    <xsl:variable name="witness" as="xs:string*" select="$tei/text/@n ! string()"/>
    <xsl:variable name="dated" as="xs:string" select="($edition-date[. != ''], string(($published/date/@when)[1]))[1]"/>
    <xsl:sequence select="map {
        'id': string-join(('telegram', $id, $witness), '-'),
        'author': $facts/d:from ! replace(., ' \((signing|addressed) as [^)]*\)|\?$', ''),
        'title': f:heading($facts),
        'witness': $witness,
        'translator': distinct-values($tei/text/body/div[@type = 'translation']/@resp ! tokenize(.)
            ! id(substring-after(., '#'), $tei)/(persName | orgName) ! normalize-space()),
        'container': $edition[. != ''],
        'publisher': ($published/publisher ! normalize-space())[.][1],
        'issued': $dated[. != ''],
        'year': substring($dated, 1, 4)[. != ''],
        'sent': string($facts/d:date[1]/@sort) ! substring(., 1, 10)[matches(., '^\d{4}(-\d\d){0,2}$')],
        'url': $edition-url[. != ''] ! (replace(., '/+$', '') || '/' || string-join(($id, $witness), '.') || '.html'),
        'mark': ($facts/d:shelfmark ! string())[.][1],
        'archive': ($record/@resp ! id(substring-after(., '#'), $tei)/(orgName | persName) ! normalize-space())[.][1],
        'record': ($published/idno[@type = 'URI'][starts-with(., 'http')] ! string())[1] }"/>
  </xsl:function>

  <!-- Parts as sentences: each ends in one point; what is empty is left out. -->
  <xsl:function name="f:sentences" as="xs:string">
    <xsl:param name="parts" as="xs:string*"/>
    <xsl:sequence select="string-join(for $part in $parts[. != ''] return $part || '.'[not(matches($part, '[.?!]”?$'))], ' ')"/>
  </xsl:function>

  <!-- "From Moscow, APRF, f. 45; Wilson Center Digital Archive, https://…". -->
  <xsl:function name="f:origin" as="xs:string?">
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <xsl:sequence select="string-join(($about?mark, string-join(($about?archive, $about?record), ', ')[.]), '; ')[.] ! ('From ' || .)"/>
  </xsl:function>

  <xsl:function name="f:translated" as="xs:string?">
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <xsl:sequence select="string-join($about?translator, ' and ')[.] ! ('ranslated by ' || .)"/>
  </xsl:function>

  <xsl:function name="f:chicago" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <xsl:sequence select="f:sentences((string-join($about?author, ' and '), '“' || $about?title || '.”',
        $about?witness ! ('As read by ' || .), f:translated($about) ! ('T' || .), $about?container ! ('In ' || .),
        string-join(($about?publisher, $about?year), ', '), $about?url, f:origin($about)))"/>
  </xsl:function>

  <xsl:function name="f:mla" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <xsl:sequence select="f:sentences((string-join($about?author, ' and '), '“' || $about?title || '.”', $about?witness ! ('As read by ' || .),
        f:translated($about) ! ('T' || .), string-join(($about?container, $about?publisher, $about?year, $about?url), ', '), f:origin($about)))"/>
  </xsl:function>

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <xsl:variable name="fields" as="map(xs:string, xs:string?)*" select="
        map { 'author': string-join($about?author ! ('{' || f:escaped(.) || '}'), ' and ') },
        map { 'title': '{' || f:escaped($about?title) || '}' },
        map { 'booktitle': $about?container ! f:escaped(.) },
        map { 'translator': string-join($about?translator ! ('{' || f:escaped(.) || '}'), ' and ') },
        map { 'publisher': $about?publisher ! f:escaped(.) }, map { 'year': $about?year },
        map { 'url': $about?url ! replace(replace(., '\{', '%7B'), '\}', '%7D') },
        map { 'note': string-join(($about?witness ! ('As read by ' || .), f:origin($about)), '. ') ! f:escaped(.) }"/>
    <xsl:sequence select="string-join(('@' || (if (exists($about?container)) then 'incollection' else 'misc') || '{' || $about?id,
        $fields ! map:for-each(., function ($name, $value) { $value[.] ! ('  ' || $name || ' = {' || . || '}') })), ',&#10;') || '&#10;}'"/>
  </xsl:function>

  <!-- Text with what TeX takes for a command written out. -->
  <xsl:function name="f:escaped" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="signs" as="map(xs:string, xs:string)" select="map { '\': '\textbackslash{}', '~': '\textasciitilde{}', '^': '\textasciicircum{}' }"/>
    <!-- Sign by sign is slow; almost no text has any of these. -->
    <xsl:sequence select="
        if ($text = translate($text, '\~^&amp;%#_${}', '')) then $text
        else string-join(for $sign in string-to-codepoints($text) ! codepoints-to-string(.)
          return ($signs($sign), '\'[contains('&amp;%#_${}', $sign)] || $sign)[1])"/>
  </xsl:function>

  <xsl:function name="f:csl" as="xs:string">
    <xsl:param name="about" as="map(xs:string, xs:string*)"/>
    <xsl:variable name="item" as="map(xs:string, item())" select="map:merge((
        map { 'id': $about?id, 'type': if (exists($about?container)) then 'chapter' else 'document', 'genre': 'Telegram', 'title': $about?title },
        map:for-each(map { 'author': 'author', 'translator': 'translator' }, function ($name, $key) {
            if (exists($about($key))) then map { $name: array { $about($key) ! map { 'literal': . } } } else () }),
        map:for-each(map { 'container-title': 'container', 'publisher': 'publisher', 'URL': 'url', 'version': 'witness',
            'archive': 'archive', 'archive_location': 'mark' }, function ($name, $key) { $about($key) ! map { $name: . } }),
        map:for-each(map { 'issued': 'issued', 'original-date': 'sent' }, function ($name, $key) {
            $about($key) ! map { $name: map { 'date-parts': [ array { tokenize(., '-') ! xs:integer(.) } ] } } }),
        f:origin($about) ! map { 'note': . }))"/>
    <xsl:sequence select="serialize([ $item ], map { 'method': 'json', 'indent': true() }) => replace('\\/', '/')"/>
  </xsl:function>

</xsl:stylesheet>
