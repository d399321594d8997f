<?xml version="1.0" encoding="UTF-8"?>
<!-- Numbers with the series that gave them out, and stamps with their day:
     `<d:counted kind="cable" course="outgoing" value="4153" day="1951-07-14" at="ru-title">4153</d:counted>`. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="urn:depesha:summary"
    xmlns:f="urn:depesha:functions"
    xmlns:s="urn:depesha:summary-functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:function name="s:series" as="element(d:counted)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="course" as="xs:string?" select="s:course($tei)"/>
    <xsl:variable name="day" as="element()?" select="s:day($tei)"/>
    <xsl:variable name="told" as="element(idno)*"
        select="$tei/teiHeader/profileDesc/correspDesc[not(@type = 'draft')]/correspAction/idno[@type = ('cable', 'senderNumber', 'registry')]"/>
    <xsl:variable name="standing" as="element(idno)*" select="$tei/text//idno[not(s:rejected(.))]"/>
    <xsl:for-each-group select="$told, $standing[@type = ('incomingRegistry', 'printLog')]"
        group-by="@type || '|' || s:counts(@type, s:corrected(.))">
      <xsl:variable name="words" as="xs:string" select="s:corrected(.)"/>
      <xsl:variable name="own" as="element()?" select="(parent::correspAction/date, ancestor::stamp[@when], ancestor::stamp//date, ancestor::ab//date)[1]"/>
      <xsl:variable name="type" as="xs:string" select="@type"/>
      <d:counted kind="{@type}">
        <xsl:sequence select="
            s:said('course', $course[$type = ('cable', 'registry', 'printLog')]), s:said('owner', s:owner(.)), s:said('value', s:counts(@type, $words)),
            s:said('day', (s:dates($own)[s:is-date(.)], $day/(@when, @from, @to))[1]),
            s:said('at', s:anchor(($standing[@type = $type][s:corrected(.) = $words], .[ancestor::text])[1]))"/>
        <!-- As the text has it, with its signs; the header has the words alone. -->
        <xsl:value-of select="($standing[@type = $type][s:corrected(.) = $words], .)[1] ! (ancestor::sic/../corr, .)[1] ! s:signed(.)" separator=" "/>
      </d:counted>
    </xsl:for-each-group>
  </xsl:function>

  <!-- `incoming` or `outgoing`, as the class of the paper says. -->
  <xsl:function name="s:course" as="xs:string?">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="classes" as="xs:string*" select="$tei/teiHeader/profileDesc/textClass/catRef/@target ! tokenize(.)"/>
    <xsl:variable name="said" as="xs:string*" select="('incoming', 'outgoing')[. = $classes ! substring-after(., 'doc-')]"/>
    <xsl:sequence select="$said[count($said) = 1]"/>
  </xsl:function>

  <!-- Whose series it is: the sender of a number of his own, the office of an incoming stamp. -->
  <xsl:function name="s:owner" as="xs:string?">
    <xsl:param name="number" as="element(idno)"/>
    <xsl:variable name="named" as="element()?" select="
        if ($number/@type = 'senderNumber') then $number/../(persName, orgName)[1]
        else if ($number/@type = 'incomingRegistry') then ($number/ancestor::stamp//orgName)[1]
        else ()"/>
    <xsl:sequence select="$named/@ref ! substring-after(., 'aut:')"/>
  </xsl:function>

  <!-- What counts in a number: the leading figures, in a stamp the figures before the letters; nothing where there are none. -->
  <xsl:function name="s:counts" as="xs:string?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="groups" as="xs:string*" select="tokenize(translate($words, ' ', ''), '[^0-9]+')[matches(., '^[0-9]{1,9}$')]"/>
    <xsl:sequence select="if ($kind = 'incomingRegistry') then $groups[last()] else $groups[1]"/>
  </xsl:function>

  <!-- Each stamp once: one that renders the stamp of another version is left out. -->
  <xsl:function name="s:stamps" as="element(d:stamp)*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="all" as="element(stamp)*" select="$tei/text//stamp[not(s:rejected(.))]"/>
    <xsl:variable name="places" as="xs:string*" select="$all/ancestor::ab/@xml:id ! ('#' || .)"/>
    <xsl:for-each select="$all[not(ancestor::ab/@corresp ! tokenize(.) = $places)]">
      <d:stamp kind="{(@type, 'other')[1]}" lang="{f:language(.)}">
        <xsl:sequence select="s:said('day', (@when[s:is-date(.)], .//date/@when[s:is-date(.)])[1]), s:said('at', s:anchor(.))"/>
        <xsl:value-of select="s:signed(.)" separator=" / "/>
      </d:stamp>
    </xsl:for-each>
  </xsl:function>

</xsl:stylesheet>
