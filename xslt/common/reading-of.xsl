<?xml version="1.0" encoding="UTF-8"?>
<!-- Which reading a witness has: sigla of the witnesses in an apparatus, and what each of them reads at a place. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The sigla of the witnesses that an apparatus has readings of, in the order of the list of witnesses.
       A translation that is cited there has a text of its own and is not among them. -->
  <xsl:function name="f:witnesses" as="xs:string*">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="cited" as="xs:string*"
        select="distinct-values($tei/text//(lem | rdg | rdgGrp)/@wit ! tokenize(.) ! f:siglum(.))"/>
    <xsl:variable name="listed" as="element(witness)*" select="$tei/teiHeader//listWit//witness[@xml:id]"/>
    <xsl:variable name="sigla" as="xs:string*" select="
        if (exists($listed))
        then $listed[ancestor-or-self::*/@xml:id = $cited][empty(.//witness)]/@xml:id ! string()
        else $cited"/>
    <xsl:sequence select="$sigla[not(. = $tei/text/body/div/(@n, @xml:id))]"/>
  </xsl:function>

  <!-- The names that stand for a witness in @wit: its siglum, and those of the groups it belongs to. -->
  <xsl:function name="f:names-of" as="xs:string+">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="siglum" as="xs:string"/>
    <xsl:sequence select="$siglum, $tei/teiHeader//witness[@xml:id = $siglum]/ancestor::*/@xml:id[../(self::listWit | self::witness)]"/>
  </xsl:function>

  <!-- What a witness with these names reads: the reading that names it; else, in an apparatus that names only what departs
       from the lemma, the lemma; else nothing is known. -->
  <xsl:function name="f:read-by" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:variable name="named" as="element()?" select="f:readings($app)[f:sigla-of(.) = $names][1]"/>
    <xsl:sequence select="if (exists($named)) then $named else $app/lem[empty((@wit, @resp))]"/>
  </xsl:function>

  <!-- Lemma and readings of an entry, those in groups too, but not those of an entry inside it. -->
  <xsl:function name="f:readings" as="element()*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$app/(lem | rdg | rdgGrp/(lem | rdg | rdgGrp/(lem | rdg)))"/>
  </xsl:function>

  <!-- The reading of the text that is shown: the lemma; where there is none, the first reading. -->
  <xsl:function name="f:shown" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:variable name="readings" as="element()*" select="f:readings($app)"/>
    <xsl:sequence select="($readings[self::lem], $readings)[1]"/>
  </xsl:function>

  <!-- The sigla of a reading, or of the group that has one list for all its readings. -->
  <xsl:function name="f:sigla-of" as="xs:string*">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="$reading/(@wit, parent::rdgGrp/@wit)[1] ! tokenize(.) ! f:siglum(.)"/>
  </xsl:function>

  <!-- `T1` of `#T1`, of `witnesses.xml#T1`, of `T1`. -->
  <xsl:function name="f:siglum" as="xs:string">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:sequence select="if (contains($pointer, '#')) then substring-after($pointer, '#') else $pointer"/>
  </xsl:function>

  <!-- Where a witness falls silent and where it speaks again. -->
  <xsl:function name="f:silences" as="element()*">
    <xsl:param name="text" as="element()"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="$text//(witStart | witEnd | lacunaStart | lacunaEnd)
        [(if (@wit) then tokenize(@wit) ! f:siglum(.) else parent::*/f:sigla-of(.)) = $names]"/>
  </xsl:function>

  <!-- True where a witness with these silences has text at all. -->
  <xsl:function name="f:speaks" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="silences" as="element()*"/>
    <xsl:variable name="last" as="element()?" select="$silences[. &lt;&lt; $node][last()]"/>
    <xsl:sequence select="
        if (exists($last)) then exists($last/(self::witStart | self::lacunaEnd))
        else empty($silences[1]/(self::witStart | self::lacunaEnd))"/>
  </xsl:function>

</xsl:stylesheet>
