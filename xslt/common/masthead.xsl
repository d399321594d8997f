<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands above every page of an edition: its logo, its title, the way to its other pages. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <!-- File name of the edition's logo in assets/; empty where it has none. -->
  <xsl:param name="logo" as="xs:string" select="''"/>

  <!-- The pages of the edition that are made, separated by blanks; only these are linked. -->
  <xsl:param name="pages" as="xs:string" select="''"/>

  <xsl:variable name="f:pages" as="xs:string*" select="tokenize($pages)"/>

  <xsl:variable name="f:pages-en" as="map(xs:string, xs:string)" select="map {
      'index': 'Telegrams', 'timeline': 'Timeline', 'network': 'Correspondents', 'persons': 'Persons',
      'places': 'Places', 'organisations': 'Organisations', 'objects': 'Objects', 'numbers': 'Numbers',
      'stamps': 'Stamps', 'questions': 'Open questions', 'about': 'About', 'search': 'Search' }"/>

  <xsl:variable name="f:pages-ru" as="map(xs:string, xs:string)" select="map {
      'index': 'Телеграммы', 'timeline': 'Хронология', 'network': 'Корреспонденты', 'persons': 'Лица',
      'places': 'Места', 'organisations': 'Организации', 'objects': 'Предметы', 'numbers': 'Номера',
      'stamps': 'Штампы', 'questions': 'Открытые вопросы', 'about': 'Об издании', 'search': 'Поиск' }"/>

  <!-- `current` is the page that is shown; empty on the page of a telegram. -->
  <xsl:function name="f:masthead" as="element(h:header)">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="current" as="xs:string"/>
    <header class="masthead">
      <xsl:if test="$logo"><img class="logo" src="assets/{encode-for-uri($logo)}" alt=""/></xsl:if>
      <p class="edition-title"><a href="index.html">{$title}</a></p>
      <xsl:if test="count($f:pages) gt 1">
        <nav aria-label="{if ($language = 'ru') then 'Издание' else 'Edition'}">
          <ul>
            <xsl:for-each select="$f:pages">
              <li>
                <a href="{.}.html">
                  <xsl:if test=". = $current"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
                  <xsl:text>{f:page-name(.)}</xsl:text>
                </a>
              </li>
            </xsl:for-each>
          </ul>
        </nav>
      </xsl:if>
    </header>
  </xsl:function>

  <!-- "Persons": as the edition says ("nav/persons"), or the language of the interface. -->
  <xsl:function name="f:page-name" as="xs:string">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="string((parse-json($labels)('nav/' || $page), if ($language = 'ru') then $f:pages-ru($page) else (), $f:pages-en($page), $page)[1])"/>
  </xsl:function>

</xsl:stylesheet>
