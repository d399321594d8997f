<?xml version="1.0" encoding="UTF-8"?>
<!-- The entries of the apparatus as an editor prints them: lemma and sigla, a bracket, the other readings. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The entries that stand in an apparatus; where a witness begins or ends is said there too. -->
  <xsl:function name="f:entries" as="element(app)*">
    <xsl:param name="text" as="element()"/>
    <xsl:sequence select="$text//app[@xml:id]"/>
  </xsl:function>

  <!-- The words of a reading as its witnesses have them; of a long one the first three and the last three. -->
  <xsl:function name="f:reading" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="words" as="xs:string*"
        select="tokenize(normalize-space(string-join($reading//text()[not(ancestor::expan or ancestor::corr or ancestor::reg)])))"/>
    <xsl:sequence select="
        if (exists($reading/(witStart | witEnd)) and empty($words)) then
          string-join($reading/(witStart ! 'begins here', witEnd ! 'ends here'), ', ')
        else if (empty($words)) then 'nothing'
        else if (count($words) gt 7) then string-join((subsequence($words, 1, 3), '…', subsequence($words, count($words) - 2)), ' ')
        else string-join($words, ' ')"/>
  </xsl:function>

  <xsl:function name="f:sigla" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="if ($reading/@wit) then replace($reading/@wit, '#', '') else 'conjecture'"/>
  </xsl:function>

  <!-- What is presumed of a reading: its cause, and where the choice is not sure, how sure. -->
  <xsl:function name="f:remark" as="xs:string?">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="sure" as="xs:string?" select="$reading/self::lem/@cert ! map { 'low': 'doubtful', 'medium': 'likely', 'high': 'certain' }(.)"/>
    <xsl:sequence select="($reading/@cause ! f:word('cause', .), $sure)[1]"/>
  </xsl:function>

  <!-- Where the other place of a moved block is. -->
  <xsl:function name="f:elsewhere" as="xs:string?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="if ($app/@type = 'transposition') then substring-after($app/@corresp, '#') else ()"/>
  </xsl:function>

  <!-- Why the lemma was chosen. -->
  <xsl:function name="f:evidence" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="root($app)//standOff/listAnnotation[@type = 'evidence']/note[tokenize(@target) = '#' || $app/@xml:id] ! normalize-space(.)"/>
  </xsl:function>

</xsl:stylesheet>
