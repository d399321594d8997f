<?xml version="1.0" encoding="UTF-8"?>
<!-- The entries of the apparatus as an editor prints them: lemma and sigla, a bracket, the other readings. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- What standOff says of a passage: evidence, cruxes, identifications. -->
  <xsl:key name="said-of" match="standOff/listAnnotation/note" use="tokenize(@target) ! substring-after(., '#')"/>

  <!-- The entries that stand in an apparatus; where a witness begins or ends is said there too. -->
  <xsl:function name="f:entries" as="element(app)*">
    <xsl:param name="text" as="element()"/>
    <xsl:sequence select="$text//app[@xml:id]"/>
  </xsl:function>

  <!-- True for what only a machine's eye or a newer spelling makes differ. Never for what an editor has called a crux,
       what moved, begins or ends, nor where a reading has no cause that would explain it. -->
  <xsl:function name="f:is-noise" as="xs:boolean">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="not($app/@type = ('substantive', 'transposition', 'fragment'))
        and (every $reading in $app/rdg satisfies $reading/(@cause or @type) or $app/@type)
        and empty(key('said-of', $app/@xml:id, root($app))[@type = 'crux'])"/>
  </xsl:function>

  <!-- The words of a reading as its witnesses have them; of a long one the first three and the last three. What stands
       elsewhere in a witness stands nowhere else on the page: it is given in full. -->
  <xsl:function name="f:reading" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="words" as="xs:string*"
        select="tokenize(if ($reading/*) then string-join($reading//text()[not(ancestor::expan or ancestor::corr or ancestor::reg or ancestor::note[. &gt;&gt; $reading]
            or ancestor::rdg[. &gt;&gt; $reading][../lem])]) else string($reading))"/>
    <xsl:sequence select="
        if (exists($reading/(witStart | witEnd)) and empty($words)) then
          string-join($reading/(witStart ! f:say('reading/begins'), witEnd ! f:say('reading/ends')), ', ')
        else if (empty($words)) then f:say('reading/nothing')
        else if (count($words) gt 7 and not($reading/self::rdg/parent::app/@type = 'transposition')) then string-join((subsequence($words, 1, 3), '…', subsequence($words, count($words) - 2)), ' ')
        else string-join($words, ' ')"/>
  </xsl:function>

  <!-- Who has a reading. A lemma that names nobody and is nobody's is that of all whom the readings do not name. -->
  <xsl:function name="f:sigla" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="
        if ($reading/@wit) then translate($reading/@wit, '#', '')
        else if ($reading/self::rdg[empty((@resp, @source))]) then ''
        else f:say(if ($reading/self::lem and not(f:is-conjecture($reading))) then 'reading/others' else 'reading/conjecture')"/>
  </xsl:function>

  <!-- True for a lemma that no witness has. -->
  <xsl:function name="f:is-conjecture" as="xs:boolean">
    <xsl:param name="reading" as="element()?"/>
    <xsl:sequence select="exists($reading/self::lem[@resp][not(@wit)])"/>
  </xsl:function>

  <!-- What is presumed of a reading: its cause, and where the choice is not sure, how sure. -->
  <xsl:function name="f:remark" as="xs:string?">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="($reading/@cause ! f:word('cause', .), $reading/self::lem/@cert ! f:say('sure/' || .))[1]"/>
  </xsl:function>

  <!-- Where the other place of a moved block is. -->
  <xsl:function name="f:elsewhere" as="xs:string?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="if ($app/@type = 'transposition') then substring-after($app/@corresp, '#') else ()"/>
  </xsl:function>

  <!-- Why the lemma was chosen. -->
  <xsl:function name="f:evidence" as="xs:string*">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="$app/@xml:id ! key('said-of', ., root($app))[@type = 'evidence'] ! normalize-space(.)"/>
  </xsl:function>

</xsl:stylesheet>
