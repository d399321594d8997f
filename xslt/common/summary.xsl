<?xml version="1.0" encoding="UTF-8"?>
<!-- Mode `summary`: a TEI document becomes d:telegram, the few facts that the head of a page, the head of a text file
     and the list of telegrams have in common. Tree to tree; nothing is laid out here. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="xsl xs f">

  <xsl:template match="document-node()" mode="summary" as="element(d:telegram)">
    <xsl:if test="empty(TEI/text/body)">
      <xsl:sequence select="f:stop(., 'NO-TEXT', 'there is no text to show: no TEI/text/body')"/>
    </xsl:if>
    <xsl:apply-templates select="TEI" mode="summary"/>
  </xsl:template>

  <xsl:template match="TEI" mode="summary" as="element(d:telegram)">
    <xsl:variable name="messages" as="element(correspDesc)*"
        select="teiHeader/profileDesc/correspDesc[not(@type = 'draft')]"/>
    <xsl:variable name="day" as="element()?" select="f:day-of(.)"/>
    <d:telegram id="{$id}" kind="{(text/@type, 'other')[1]}" title="{f:title(teiHeader)}">
      <xsl:if test="$day">
        <d:date sort="{$day/(@when, @from, @notBefore, @to, @notAfter)[1]}">
          <xsl:for-each select="f:day-cert(.)"><xsl:attribute name="cert" select="."/></xsl:for-each>
          <xsl:value-of select="f:date($day)"/>
        </d:date>
      </xsl:if>
      <xsl:sequence select="f:numbers(.), f:parties($messages), f:shelfmarks(.), f:classifications(.), f:versions(.)"/>
      <xsl:for-each select="teiHeader/revisionDesc/@status">
        <d:status><xsl:value-of select="."/></d:status>
      </xsl:for-each>
    </d:telegram>
  </xsl:template>

  <!-- The date that a telegram is known by. -->
  <xsl:function name="f:day-of" as="element()?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:sequence select="($tei/teiHeader/profileDesc/creation/date,
        $tei/teiHeader/profileDesc/correspDesc[not(@type = 'draft')]/correspAction[@type = 'sent']/date,
        $tei/teiHeader//bibl[@type = 'record']/date)[1]"/>
  </xsl:function>

  <!-- How sure that date is: it is doubted where the day on which the message was sent is. -->
  <xsl:function name="f:day-cert" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="told" as="xs:string*"
        select="(f:day-of($tei), $tei/teiHeader/profileDesc/correspDesc[not(@type = 'draft')][1]/correspAction[@type = 'sent']/date[1])/@cert"/>
    <xsl:sequence select="(('low', 'medium')[. = $told], $told)[1]"/>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="titles" as="element(title)*" select="$header/fileDesc/titleStmt/title"/>
    <xsl:sequence select="normalize-space(($titles[@type = 'main'], $titles)[1])"/>
  </xsl:function>

  <!-- Numbers of the telegram in the series of its offices; the first is the one it is known by. -->
  <xsl:function name="f:numbers" as="element(d:number)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="told" as="element(idno)*"
        select="$tei/teiHeader/profileDesc/correspDesc[not(@type = 'draft')]/correspAction/idno"/>
    <xsl:variable name="read" as="element(idno)*" select="$tei/text//head[@type = 'title']//idno"/>
    <xsl:for-each-group select="$told[@type = 'cable'], $told, $read" group-by="@type || '|' || normalize-space(.)">
      <d:number type="{@type}"><xsl:value-of select="normalize-space(.)"/></d:number>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Who to whom through whom. The outer message tells the sender. Where it goes to somebody who hands it on,
       the addressee is told by the message inside. -->
  <xsl:function name="f:parties" as="element()*">
    <xsl:param name="messages" as="element(correspDesc)*"/>
    <xsl:variable name="outer" as="element(correspDesc)?" select="$messages[1]"/>
    <xsl:variable name="addressed" as="element(correspDesc)?"
        select="$messages[correspAction[f:is-addressee(.)]][1]"/>
    <xsl:variable name="forwarding" as="element(correspAction)*"
        select="$outer/correspAction[@type = 'forwarded' or @subtype = 'intermediary'],
            ($addressed except $outer)/correspAction[@type = 'forwarded']"/>
    <xsl:sequence select="
        f:told('d:from', $outer/correspAction[@type = 'sent'][not(@subtype = 'proposed')]),
        f:told('d:via', $forwarding),
        f:told('d:to', $addressed/correspAction[f:is-addressee(.)])"/>
  </xsl:function>

  <xsl:function name="f:is-addressee" as="xs:boolean">
    <xsl:param name="action" as="element(correspAction)"/>
    <xsl:sequence select="$action/@type = 'received' and (empty($action/@subtype) or $action/@subtype = 'addressee')"/>
  </xsl:function>

  <!-- The parties of some actions, each once, a doubtful one with a question mark: as the document has them, and in @shown
       as they are called in @lang, the language of the interface where that is known. -->
  <xsl:function name="f:told" as="element()*">
    <xsl:param name="part" as="xs:string"/>
    <xsl:param name="actions" as="element(correspAction)*"/>
    <xsl:for-each-group select="$actions/(persName | orgName | name | rs)" group-by="normalize-space(.) || (if (@cert = 'low') then '?' else '')">
      <xsl:element name="{$part}">
        <xsl:attribute name="shown" select="f:called(.) || (if (@cert = 'low') then '?' else '')"/>
        <xsl:attribute name="lang" select="f:called-in(.)"/>
        <xsl:value-of select="current-grouping-key()"/>
      </xsl:element>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Each copy and each former place of it on its own. -->
  <xsl:function name="f:shelfmarks" as="element(d:shelfmark)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="$tei/teiHeader/fileDesc/sourceDesc/msDesc/msIdentifier/(. | altIdentifier)">
      <d:shelfmark lang="{f:language(.)}">
        <xsl:sequence select="@type, @cert"/>
        <xsl:value-of select="(settlement, repository, idno) ! normalize-space(.)" separator=", "/>
      </d:shelfmark>
    </xsl:for-each>
  </xsl:function>

  <!-- Classification marks of the first version that has any; a struck one is told apart. -->
  <xsl:function name="f:classifications" as="element(d:classification)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="version" as="element()?"
        select="($tei/text/body/*[.//fw[@type = 'classification'][not(ancestor::rdg)]])[1]"/>
    <xsl:for-each-group select="$version//fw[@type = 'classification'][not(ancestor::rdg)]"
        group-by="exists(del) || normalize-space(.)">
      <d:classification struck="{exists(del)}" lang="{f:language(.)}">
        <xsl:value-of select="normalize-space(.)"/>
      </d:classification>
    </xsl:for-each-group>
  </xsl:function>

  <!-- "Russian text", "English translation"; "Text", where no language is given. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="version" as="element(div)"/>
    <xsl:variable name="language" as="xs:string?" select="f:language($version)[. != 'und'] ! f:word('lang', .)"/>
    <xsl:variable name="words" as="xs:string" select="string-join(($language, f:say(if ($version/@type = 'translation') then 'text/translation' else 'text/text')), ' ')"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- The versions of the text in their order: witnesses, then translations. -->
  <xsl:function name="f:versions" as="element(d:version)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="$tei/text/body/div">
      <xsl:variable name="lang" as="xs:string" select="f:language(.)"/>
      <xsl:variable name="witness" as="element(witness)?" select="@n ! id(.)[self::witness]"/>
      <d:version n="{(@n, @xml:id, position())[1]}" div="{@xml:id}" type="{@type}" lang="{$lang}">
        <d:label>
          <xsl:value-of select="f:label(.)"/>
        </d:label>
        <d:description>
          <xsl:value-of select="normalize-space(string-join($witness/(text() | * except note)))"/>
        </d:description>
      </d:version>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
